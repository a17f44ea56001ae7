/** Blanks of any kind: tabs, line ends, those that do not break, and the one old mainframes end a line with. */
const BLANKS = /[\s\u0085]+/gu;
/** Other characters that nobody can see or read. */
const CONTROLS = /[^\P{Cc}\s\u0085]/gu;

/**
 * What was typed or pasted, as the one line that it is kept as: an `<input>` keeps a tab of a row from a spreadsheet,
 * and the stores take none back. Everything that is written as a name or a cue goes through here first.
 *
 * @returns empty where there is nothing to read.
 */
export const asLine = (typed: string): string => typed.replace(CONTROLS, '').replace(BLANKS, ' ').trim();
