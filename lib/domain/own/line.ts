/** Blanks of any kind: tabs, line ends, those that do not break, and the one old mainframes end a line with. */
const BLANKS = /[\s\u0085]+/gu;
/** Other characters that nobody can see or read. */
const CONTROLS = /[^\P{Cc}\s\u0085]/gu;
/** Neither a blank nor one of the characters that nothing is drawn for: such as those between letters, or a Braille blank. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether there is something to see in a text: a name of nothing else could be neither read nor pressed. */
export const isSeen = (text: string): boolean => SEEN.test(text);

/**
 * What was typed or pasted, as the one line that it is kept as: an `<input>` keeps a tab of a row from a spreadsheet,
 * and the stores take none back. Everything that is written as a name or a cue goes through here first.
 *
 * @returns empty where there is nothing to read.
 */
export function asLine(typed: string): string {
  const line = typed.replace(CONTROLS, '').replace(BLANKS, ' ').trim();
  return isSeen(line) ? line : '';
}
