import type { ExerciseId, ExerciseWording } from '../../exercise.ts';

/** What the player says of every exercise that a minute can have, in English, by its id. */
export const MINUTE_WORDING: Readonly<Record<ExerciseId, ExerciseWording>> = {
  'lateral-raises-with-dumbbells': {
    name: 'Lateral raises with dumbbells',
    cues: [
      'Stand with feet under your hips and a light weight in each hand.',
      'Keep a small bend in both elbows and leave it there.',
      'Lift out to the sides, a little in front of you, until the hands reach shoulder height.',
      'Lower more slowly than you lifted.',
    ],
    stopWhen:
      'Stop for a pinch at the top or side of the shoulder; finish the set below that height or put the weights down.',
  },
  'resistance-band-pull-down': {
    name: 'Resistance band pull-down',
    cues: [
      'Fix the band high up, or hold it wide overhead with straight arms.',
      'Stand tall with the ribs stacked over the hips.',
      'Draw the elbows down and slightly back towards your back pockets.',
      'Let the band lift your hands again under control.',
    ],
    stopWhen: 'Stop for pain in the front of the shoulder, or if the band is cracked or the anchor slips.',
  },
  'chin-tuck': {
    name: 'Chin tuck',
    cues: [
      'Sit tall with the eyes level.',
      'Slide the head straight back as if making a double chin.',
      'Feel length at the base of the skull, then let go.',
    ],
    stopWhen: 'Stop for dizziness, tingling in an arm or pain that shoots.',
  },
  'slow-neck-turns': {
    name: 'Slow neck turns',
    cues: [
      'Drop the shoulders first.',
      'Turn the head to look over one shoulder, keeping the chin level.',
      'Come through the middle and turn the other way.',
    ],
    stopWhen: 'Stop for dizziness, blurred vision, or pain or tingling down an arm.',
  },
  'neck-side-stretch': {
    name: 'Neck side stretch',
    cues: [
      'Sit on one hand or hold the edge of the seat with it.',
      'Let the opposite ear drift towards its shoulder.',
      'Keep the nose pointing forwards and the held shoulder heavy.',
    ],
    stopWhen: 'Stop for arm tingling, dizziness or a sharp pull.',
  },
  'look-to-pocket-stretch': {
    name: 'Look-to-pocket stretch',
    cues: [
      'Turn the head halfway to one side.',
      'Tip the nose down as if looking into a shirt pocket.',
      'Let the opposite shoulder blade sink.',
    ],
    stopWhen: 'Stop for arm tingling or a sharp pull beside the shoulder blade.',
  },
  'neck-isometric-press': {
    name: 'Hand-resisted neck press',
    cues: [
      'Put a palm on the forehead, then behind the head, then at each side.',
      'Press head and hand together at about a third of full effort.',
      'Nothing should move; ease off gradually.',
    ],
    stopWhen: 'Stop for headache, dizziness or arm tingling.',
  },
  'shoulder-rolls': {
    name: 'Shoulder rolls',
    cues: [
      'Lift both shoulders towards the ears.',
      'Draw them back, then let them slide down.',
      'Make the circle big and unhurried.',
    ],
    stopWhen: 'Stop for a painful click or catching.',
  },
  'shrug-and-drop': {
    name: 'Shrug and drop',
    cues: [
      'Raise both shoulders as if asking a question.',
      'Hold for a slow count of three.',
      'Let them fall all at once and notice the difference.',
    ],
    stopWhen: 'Stop if neck pain increases.',
  },
  'shoulder-blade-squeeze': {
    name: 'Shoulder-blade squeeze',
    cues: [
      'Sit forward of the backrest with arms relaxed.',
      'Draw the blades together and slightly down.',
      'Keep the ribs quiet and the neck long.',
    ],
    stopWhen: 'Stop for sharp pain between the blades.',
  },
  'seated-chest-opener': {
    name: 'Seated chest opener',
    cues: [
      'Slide to the front of the seat and reach both hands behind you to the seat back.',
      'Turn the palms up or hold the frame.',
      'Lift the breastbone and let the shoulders fall back.',
    ],
    stopWhen: 'Stop for a pull in the front of the shoulder or tingling in the hands.',
  },
  'doorway-chest-stretch': {
    name: 'Doorway chest stretch',
    cues: [
      'Rest one forearm on a door frame or wall edge, elbow just below shoulder height.',
      'Step the same-side foot forward.',
      'Turn the chest away until you feel the front of the shoulder lengthen.',
    ],
    stopWhen: 'Stop for numb fingers or pain inside the shoulder joint.',
  },
  'wall-angels': {
    name: 'Wall angels',
    cues: [
      'Stand with hips, ribs and head near a wall, feet a step forward.',
      'Bend the elbows and put the backs of the arms on the wall.',
      'Slide the arms up as far as contact lasts, then down.',
      'Keep the low ribs from flaring.',
    ],
    stopWhen: 'Stop for shoulder pinching; shorten the slide.',
  },
  'cross-body-shoulder-stretch': {
    name: 'Cross-body shoulder stretch',
    cues: [
      'Bring one arm across the chest at shoulder height.',
      'Hug it with the other forearm above the elbow.',
      'Keep the shoulder low and the wrist relaxed.',
    ],
    stopWhen: 'Stop for pain at the front or top of the shoulder.',
  },
  'overhead-reach-and-lean': {
    name: 'Overhead reach and lean',
    cues: [
      'Plant both feet and hold the seat with one hand.',
      'Reach the other arm up and over in a long arc.',
      'Keep both sitting bones down; swap sides.',
    ],
    stopWhen: 'Stop for shoulder pinching or side pain.',
  },
  'band-pull-apart': {
    name: 'Band pull-apart',
    cues: [
      'Hold a light band at chest height, hands shoulder-width apart.',
      'Spread the band by moving from the shoulder blades.',
      'Bring the hands together slowly.',
    ],
    stopWhen: 'Stop for shoulder pain or if the band is nicked.',
  },
  'seated-band-row': {
    name: 'Seated band row',
    cues: [
      'Loop the band under both shoes and hold the ends.',
      'Sit tall near the front of the chair.',
      'Draw the elbows back past the ribs, then let them go forward.',
    ],
    stopWhen: 'Stop if the band slides off a shoe, or for back or elbow pain.',
  },
  'standing-arm-circles': {
    name: 'Standing arm circles',
    cues: [
      'Stand with soft knees and arms out to the sides.',
      'Draw circles the size of a plate, then a tray.',
      'Reverse after eight.',
    ],
    stopWhen: 'Stop for shoulder pain; lower the arms or circle from the elbows.',
  },
  'air-speed-bag': {
    name: 'Air speed bag',
    cues: [
      'Stand with one foot slightly ahead and fists in front of the face.',
      'Circle the fists round each other as if tapping a small bag.',
      'Keep the elbows up and the shoulders loose.',
      'Add a gentle bounce of the knees if you like.',
    ],
    stopWhen: 'Stop for shoulder pain or if you cannot speak a short sentence.',
  },
  'seated-thoracic-rotation': {
    name: 'Seated chest turn',
    cues: [
      'Sit tall with feet flat and arms crossed on the chest.',
      'Turn the breastbone to one side while the hips stay facing forward.',
      'Return and turn the other way.',
    ],
    stopWhen: 'Stop for sharp rib or back pain.',
  },
  'chair-upper-back-extension': {
    name: 'Upper-back lean over the chair',
    cues: [
      'Scoot so the top of the backrest meets your shoulder blades.',
      'Support the head with both hands.',
      'Lean the upper back over the edge while the low back stays put.',
    ],
    stopWhen: 'Stop for neck pain, dizziness or low-back pinching; never on a wobbly chair.',
  },
  'seated-cat-cow': {
    name: 'Seated cat-cow',
    cues: [
      'Sit on the front half of the chair, hands on thighs.',
      'Tip the pelvis back and round gently.',
      'Tip it forward and lift the chest.',
    ],
    stopWhen: 'Stop for sharp back pain or leg tingling.',
  },
  'standing-back-bend': {
    name: 'Standing back bend',
    cues: [
      'Stand with feet hip-width and hands on the back of the pelvis.',
      'Keep the knees straight but not locked.',
      'Lean back a little, eyes forward, then return.',
    ],
    stopWhen: 'Stop for pain or tingling going down a leg, or light-headedness.',
  },
  'wrist-flexor-stretch': {
    name: 'Palm-up wrist stretch',
    cues: [
      'Stretch one arm forward, palm facing up.',
      'With the other hand draw the fingers gently down.',
      'Keep the elbow soft and shoulder low.',
    ],
    stopWhen: 'Stop for tingling, numbness or sharp wrist pain.',
  },
  'wrist-extensor-stretch': {
    name: 'Palm-down wrist stretch',
    cues: [
      'Stretch one arm forward, palm facing down.',
      'Let the hand hang and guide its back gently towards you.',
      'Relax the fingers.',
    ],
    stopWhen: 'Stop for tingling or pain at the outer elbow.',
  },
  'wrist-circles': {
    name: 'Wrist circles',
    cues: [
      'Rest the forearms on the desk or thighs.',
      'Draw slow circles with both hands.',
      'Change direction halfway.',
    ],
    stopWhen: 'Stop for clicking with pain, or tingling.',
  },
  'finger-spread-and-fist': {
    name: 'Finger spread and fist',
    cues: [
      'Spread the fingers as wide as feels good.',
      'Close to a loose fist, thumb outside.',
      'Let the hands go soft between rounds.',
    ],
    stopWhen: 'Stop for pain or locking of a finger.',
  },
  'seated-figure-four': {
    name: 'Seated figure four',
    cues: [
      'Cross one ankle over the other knee.',
      'Sit tall and hinge forward a little from the hips.',
      'Let the lifted knee rest where it wants.',
    ],
    stopWhen: 'Stop for knee pain or leg tingling.',
  },
  'seated-hamstring-reach': {
    name: 'Seated hamstring reach',
    cues: [
      'Perch at the front of the chair with one heel out in front.',
      'Pull the toes up.',
      'Tip forward from the hips with a long back.',
    ],
    stopWhen: 'Stop for tingling down the leg or sharp pain behind the knee.',
  },
  'seated-pelvic-tilts': {
    name: 'Seated pelvic tilts',
    cues: [
      'Sit with weight even on both sitting bones.',
      'Roll the pelvis back so the belt buckle tips up.',
      'Roll it forward to tall sitting, then rest in the middle.',
    ],
    stopWhen: 'Stop for pain or tingling in a leg.',
  },
  'seated-march': {
    name: 'Seated march',
    cues: [
      'Sit tall and clear of the backrest.',
      'Lift one foot a few centimetres, set it down, lift the other.',
      'Keep the trunk still.',
    ],
    stopWhen: 'Stop for hip pinching.',
  },
  'seated-knee-extension': {
    name: 'Seated knee extension',
    cues: [
      'Sit back with thighs supported.',
      'Straighten one knee and tighten the thigh.',
      'Lower slowly, then the other leg.',
    ],
    stopWhen: 'Stop for pain under the kneecap.',
  },
  'seated-calf-pump': {
    name: 'Seated calf pump',
    cues: [
      'Feet flat, knees over ankles.',
      'Lift both heels, then both toes.',
      'Keep it rhythmic; you should feel the calves squeeze.',
    ],
    stopWhen: 'Stop for calf pain with swelling or warmth and get it checked.',
  },
  'sit-to-stand': {
    name: 'Sit to stand',
    cues: [
      'Feet under the knees, chair braced or on brakes.',
      'Lean the chest forward and stand without the hands if you can.',
      'Sit down as if the seat were hot.',
    ],
    stopWhen: 'Stop for knee pain, dizziness on standing, or if the chair rolls.',
  },
  'half-squat': {
    name: 'Half squat',
    cues: [
      'Feet hip-width, hands on the desk edge if useful.',
      'Send the hips back and bend to a comfortable depth.',
      'Press through the whole foot to rise.',
    ],
    stopWhen: 'Stop for knee or hip pain.',
  },
  'calf-raises': {
    name: 'Calf raises',
    cues: [
      'Stand behind a chair that cannot roll, fingertips on it.',
      'Rise onto the balls of both feet.',
      'Lower until the heels just kiss the floor.',
    ],
    stopWhen: 'Stop for calf cramp or Achilles pain.',
  },
  'wall-calf-stretch': {
    name: 'Wall calf stretch',
    cues: [
      'Hands on a wall, one foot well behind.',
      'Keep the back heel down and toes forward.',
      'Lean until the calf lengthens.',
    ],
    stopWhen: 'Stop for sharp heel or Achilles pain.',
  },
  'standing-hip-flexor-stretch': {
    name: 'Standing hip-flexor stretch',
    cues: [
      'Step one foot back in a short split stance, hand on a chair that cannot roll.',
      'Tuck the tailbone and tighten the back buttock.',
      'Shift forward a little until the front of the hip opens.',
    ],
    stopWhen: 'Stop for groin pinching or low-back pain.',
  },
  'standing-side-leg-lift': {
    name: 'Standing side leg lift',
    cues: [
      'Stand tall holding a chair that cannot roll.',
      'Lift one leg out to the side with toes forward.',
      'Keep the trunk upright, and lower the leg slowly.',
    ],
    stopWhen: 'Stop for hip pain on the standing or lifting side.',
  },
  'standing-hip-hinge': {
    name: 'Standing hip hinge',
    cues: [
      'Hands on the hip creases, knees soft.',
      'Push the hips back as if closing a drawer.',
      'Keep a long back; stand up by squeezing the buttocks.',
    ],
    stopWhen: 'Stop for low-back pain or leg tingling.',
  },
  'wall-push-up': {
    name: 'Wall push-up',
    cues: [
      'Hands on the wall at chest height, feet a step back.',
      'Bend the elbows to bring the chest in.',
      'Press away in one straight line.',
    ],
    stopWhen: 'Stop for wrist or shoulder pain.',
  },
  'desk-push-up': {
    name: 'Desk push-up',
    cues: [
      'Use a fixed desk or counter that cannot slide.',
      'Hands wider than shoulders, body in a plank.',
      'Lower the chest to the edge and press up.',
    ],
    stopWhen: 'Stop for wrist or shoulder pain, or if the desk moves.',
  },
  'wall-sit': {
    name: 'Wall sit',
    cues: [
      'Lean your back on a wall and walk the feet out.',
      'Slide down to a height you can hold.',
      'Keep the knees over the ankles and hands off the thighs.',
    ],
    stopWhen: 'Stop for knee pain or a pounding head.',
  },
  'march-on-the-spot': {
    name: 'March on the spot',
    cues: [
      'Stand tall and swing the arms naturally.',
      'Lift the knees to a height that suits you.',
      'Land softly through the whole foot.',
    ],
    stopWhen: 'Stop for chest discomfort, dizziness or joint pain.',
  },
  'step-jacks': {
    name: 'Step jacks',
    cues: [
      'Step one foot out as both arms lift to the sides.',
      'Step back in and change sides.',
      'Keep one foot on the floor all the time.',
    ],
    stopWhen: 'Stop for knee, shoulder or chest pain.',
  },
  'incline-step-climbers': {
    name: 'Incline step climbers',
    cues: [
      'Lean on a wall or fixed counter in a straight line.',
      'Draw one knee up, set it down, then the other.',
      'Keep the hips level.',
    ],
    stopWhen: 'Stop for wrist, shoulder or chest pain.',
  },
  'brisk-corridor-walk': {
    name: 'Brisk walk',
    cues: [
      'Leave the screen and walk the longest sensible loop.',
      'Let the arms swing and look at the far end.',
      'Sixty seconds there and back is plenty.',
    ],
    stopWhen: 'Stop for chest discomfort, calf pain with swelling, or dizziness.',
  },
  'walk-and-refill': {
    name: 'Walk and refill',
    cues: [
      'Take your cup or bottle with you.',
      'Use the tap or kitchen that is furthest away.',
      'Drink a few mouthfuls standing up.',
    ],
    stopWhen: 'Stop if you feel faint.',
  },
  'stair-climb': {
    name: 'Stair minute',
    cues: [
      'Walk up one flight, whole foot on each step.',
      'Come down holding the rail.',
      'Repeat until the minute ends.',
    ],
    stopWhen: 'Stop for chest discomfort, knee pain or breathlessness that stops speech.',
  },
  'standing-spell': {
    name: 'Standing spell',
    cues: [
      'Raise the desk or take the next call on your feet.',
      'Shift weight from foot to foot.',
      'Unlock the knees.',
    ],
    stopWhen: 'Sit if the feet, back or legs ache or you feel faint.',
  },
  'single-leg-stand': {
    name: 'Single-leg stand',
    cues: [
      'Stand behind a chair that cannot roll, fingertips ready.',
      'Lift one foot just off the floor.',
      'Fix your eyes on one spot.',
    ],
    stopWhen: 'Stop if you wobble without support or feel dizzy.',
  },
  'far-focus-20': {
    name: 'Far focus',
    cues: [
      'Look at something at least 6 m away, out of a window if you can.',
      'Let the eyes rest on it without straining.',
      'Blink normally.',
    ],
    stopWhen: 'Stop and seek advice for eye pain, double vision or sudden loss of vision.',
  },
  'blink-reset': {
    name: 'Slow blinks',
    cues: ['Close the eyes fully but softly.', 'Wait a moment, then open.', 'Repeat without squeezing.'],
    stopWhen: 'Stop for pain; see an optometrist if dryness persists.',
  },
  'near-far-focus-shift': {
    name: 'Near and far focus',
    cues: [
      'Hold a thumb at reading distance.',
      'Focus on it, then on something across the room.',
      'Change back and forth slowly.',
    ],
    stopWhen: 'Stop for headache, nausea or double vision.',
  },
  'cyclic-sighing': {
    name: 'Cyclic sighing',
    cues: [
      'Breathe in through the nose until comfortably full.',
      'Add one short sip of air on top.',
      'Let a long slow breath out through the mouth.',
      'Rest a moment and repeat.',
    ],
    stopWhen: 'Stop and breathe normally if light-headed or tingly.',
  },
  'box-breathing': {
    name: 'Box breathing',
    cues: ['In for four.', 'Hold softly for four.', 'Out for four.', 'Wait for four.'],
    stopWhen: 'Stop and breathe normally if dizzy, panicky or short of breath.',
  },
  'long-exhale-breathing': {
    name: 'Long exhale breathing',
    cues: ['Rest a hand on the belly.', 'In through the nose for four.', 'Out for six as if cooling soup.'],
    stopWhen: 'Stop if light-headed.',
  },
  'belly-breathing': {
    name: 'Belly breathing',
    cues: [
      'One hand on the chest, one on the belly.',
      'Let the lower hand move first.',
      'Drop the shoulders on every breath out.',
    ],
    stopWhen: 'Stop if light-headed.',
  },
};
