/** What is compared: a folder with an unpacked extension. */
export interface Variant {
  readonly name: 'product' | 'blank';
  readonly dir: string;
  /** Path of the popup's page within the folder. */
  readonly popup: string;
  /** Whether the popup says with `performance.mark('ready')` when its numbers are in the page. */
  readonly marksReady: boolean;
}
