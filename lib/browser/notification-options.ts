/** The words on the notification of a nudge. */
export interface NudgeWords {
  readonly title: string;
  readonly message: string;
  /** What does as the nudge asks. */
  readonly first: string;
  /** In place of an answer now: later, or not at all. */
  readonly later: string;
  readonly iconUrl: string;
}

interface NudgeOptions {
  readonly type: 'basic';
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
}

interface ChromeNudgeOptions extends NudgeOptions {
  readonly buttons: { title: string }[];
  readonly silent: boolean;
}

/**
 * The options of the notification. Firefox rejects the whole call for an option that it does not know, `buttons`,
 * `requireInteraction` and `silent` among them (seen in 153), so there the click on it is the answer.
 *
 * Nothing asks to stay until it is answered: Chromium 156 makes that a critical notification, which some systems show
 * through "do not disturb". What has faded is still in badge and popup.
 */
export function nudgeOptions(target: 'chrome' | 'firefox', words: NudgeWords): NudgeOptions | ChromeNudgeOptions {
  const { title, message, iconUrl } = words;
  const plain: NudgeOptions = { type: 'basic', iconUrl, title, message };
  if (target === 'firefox') return plain;
  return {
    ...plain,
    buttons: [{ title: words.first }, { title: words.later }],
    silent: true,
  };
}
