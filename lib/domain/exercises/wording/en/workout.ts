import type { ExerciseId, ExerciseWording } from '../../exercise.ts';

/** What the player says of the exercises that only a workout has, in English, by their id. */
export const WORKOUT_WORDING: Readonly<Record<ExerciseId, ExerciseWording>> = {
  'speed-bag': {
    name: 'Speed bag',
    cues: [
      'Set the fullest part of the bag level with your mouth or chin.',
      'Hold the fists in front of the face with the elbows lifted.',
      'Strike with the side of the fist, then draw a small circle before the next hit.',
      'Let the bag rebound three times between hits until the rhythm settles.',
    ],
    stopWhen:
      'Stop for wrist or knuckle pain, a burning shoulder that does not settle between rounds, chest discomfort or breathlessness that stops you talking.',
  },
  'renegade-rows': {
    name: 'Renegade rows',
    cues: [
      'Take a push-up position with a hand on each dumbbell and feet wide.',
      'Brace as if someone were about to nudge you.',
      'Pull one weight to the lower ribs while the hips stay square to the floor.',
      'Set it down quietly before the next pull.',
    ],
    stopWhen: 'Stop if the wrists ache, the low back pinches or you cannot keep the hips still.',
  },
  'back-extension': {
    name: 'Back extension',
    cues: [
      'Lie face down, forehead on the mat, hands by the shoulders or along the sides.',
      'Press the hips and the tops of the feet gently into the floor.',
      'Float the chest a few centimetres by lengthening forward, not by craning.',
      'Keep looking at the floor and lower slowly.',
    ],
    stopWhen: 'Stop for sharp back pain or any pain, tingling or numbness travelling into a leg.',
  },
  'cat-cow-stretch': {
    name: 'Cat-cow stretch',
    cues: [
      'Hands under shoulders, knees under hips.',
      'Round the back up to the ceiling and let the head hang.',
      'Then tip the tailbone up, soften the belly and open the chest.',
      'Move only as far as feels easy.',
    ],
    stopWhen: 'Stop for sharp pain, or numbness in hands or legs.',
  },
  'cobra-pose': {
    name: 'Cobra pose',
    cues: [
      'Lie face down with hands under the shoulders and elbows close.',
      'Lengthen the legs and press the feet down.',
      'Peel the chest up using the back first and the hands only a little.',
      'Draw the shoulders away from the ears and look ahead, not up.',
    ],
    stopWhen: 'Stop for pinching in the low back, or pain or tingling in the arms or legs.',
  },
  'reverse-hip-raise-with-exercise-ball': {
    name: 'Reverse hip raise with exercise ball',
    cues: [
      'Drape your belly and hips over the ball with both hands planted in front.',
      'Start with the toes just touching the floor.',
      'Squeeze the buttocks and raise both legs until they line up with the trunk.',
      'Lower without letting the ball roll.',
    ],
    stopWhen:
      'Stop for low-back pinching, wrist pain, light-headedness with the head low, or if the ball keeps slipping.',
  },
  'side-jackknife': {
    name: 'Side jackknife',
    cues: [
      'Lie on one side, legs stacked, lower arm on the floor for support.',
      'Rest the upper hand lightly behind the ear.',
      'Bring the top elbow and the top leg towards each other.',
      'Return slowly and keep the hips stacked.',
    ],
    stopWhen: 'Stop for neck strain, a pinch in the hip or sharp pain in the side or low back.',
  },
  'bridge-position': {
    name: 'Bridge position',
    cues: [
      'Lie on your back with knees bent and feet a hip-width apart.',
      'Press through the heels and tighten the buttocks.',
      'Lift until shoulders, hips and knees make one line.',
      'Lower one bone at a time.',
    ],
    stopWhen: 'Stop for hamstring cramp that does not ease, knee pain or pinching in the low back.',
  },
  'side-leg-lift': {
    name: 'Side leg lift',
    cues: [
      'Lie on one side in a straight line with the head resting on your arm.',
      'Bend the lower knee for balance.',
      'Raise the straight top leg to about 30–40 degrees with the toes facing forward.',
      'Lower slowly without letting it drop.',
    ],
    stopWhen: 'Stop for pinching at the front of the hip or pain on the outside of the hip you lie on.',
  },
  'prone-t-raise': {
    name: 'Prone T raise',
    cues: [
      'Lie face down with arms out like a letter T, thumbs up.',
      'Lift the arms by drawing the shoulder blades together.',
      'Keep the forehead resting on the mat.',
    ],
    stopWhen: 'Stop for shoulder pinching or low-back pain.',
  },
  'thread-the-needle': {
    name: 'Thread the needle',
    cues: [
      'Start on hands and knees.',
      'Slide one arm under the body, palm up, until that shoulder rests low.',
      'Let the chest turn and stay for a few breaths.',
    ],
    stopWhen: 'Stop for neck or shoulder pain.',
  },
  'childs-pose': {
    name: "Child's pose",
    cues: [
      'Kneel and sit back towards the heels.',
      'Walk the hands forward and rest the forehead.',
      'Widen the knees if the belly needs room.',
    ],
    stopWhen: 'Stop for knee pain or foot cramp.',
  },
  'bird-dog': {
    name: 'Bird dog',
    cues: [
      'Hands under shoulders, knees under hips, back level.',
      'Reach one arm and the opposite leg away from each other.',
      'Hold a glass-of-water-on-the-back stillness, then swap.',
    ],
    stopWhen: 'Stop for wrist pain or if the low back sags and aches.',
  },
  'dead-bug': {
    name: 'Dead bug',
    cues: [
      'Lie on your back with arms up and knees above hips.',
      'Keep the low back in light contact with the mat.',
      'Lower the opposite arm and leg, then swap.',
    ],
    stopWhen: 'Stop if the low back lifts or hurts; make the movement smaller.',
  },
  'forearm-plank': {
    name: 'Forearm plank',
    cues: [
      'Elbows under shoulders, body in one line.',
      'Tuck the tailbone slightly and press the floor away.',
      'Drop to the knees before form goes.',
    ],
    stopWhen: 'Stop for low-back pain, shoulder pain or a pounding head.',
  },
  'side-plank-from-knees': {
    name: 'Side plank from knees',
    cues: [
      'Lie on one side with knees bent and the elbow under the shoulder.',
      'Lift the hips until knees, hips and shoulders line up.',
      'Keep the neck long.',
    ],
    stopWhen: 'Stop for shoulder pain or low-back pain.',
  },
  'knees-to-chest': {
    name: 'Knees to chest',
    cues: [
      'Lie on your back and hug one knee, then both.',
      'Let the low back spread on the mat.',
      'Keep the head down and jaw loose.',
    ],
    stopWhen: 'Stop for leg tingling or groin pinching.',
  },
  'fast-march-high-knees': {
    name: 'Fast high-knee march',
    cues: [
      'Drive the knees up one at a time and pump the arms.',
      'Land on the balls of the feet, quietly.',
      'Slow to a march if form slips.',
    ],
    stopWhen: 'Stop for chest discomfort, faintness, wheeze or joint pain.',
  },
  'squat-to-reach': {
    name: 'Squat to reach',
    cues: [
      'Squat to a comfortable depth.',
      'Stand up strongly and reach both arms overhead.',
      'Keep the feet planted.',
    ],
    stopWhen: 'Stop for knee, hip, shoulder or chest pain, or dizziness.',
  },
  'passive-bar-hang': {
    name: 'Passive bar hang',
    cues: [
      'Hold a secure bar with feet on a box or the floor.',
      'Bend the knees until the arms take some weight.',
      'Keep the shoulders slightly active, then step down.',
    ],
    stopWhen: 'Stop for shoulder pain, tingling hands or a slipping grip.',
  },
};
