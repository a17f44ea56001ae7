/** Lets the person keep a text as a file, in whichever way their browser keeps files. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken what it needs once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The text of a file from the person's disk, or why there is none. */
export async function textOf(
  file: File,
  mostBytes: number,
): Promise<{ readonly text: string } | 'too-heavy' | 'unread'> {
  if (file.size > mostBytes) return 'too-heavy';
  try {
    return { text: await file.text() };
  } catch {
    return 'unread';
  }
}
