import { MOST_PICTURE_BYTES, type OwnPicture, type PictureType } from '../domain/own/own.ts';

/** The longer side of a picture that is kept, in pixels: what the largest place for one shows on a fine screen. */
const LONGEST_SIDE = 640;

/** From the best down, until the picture is light enough. */
const QUALITIES = [0.85, 0.7, 0.5, 0.3] as const;

const isLight = (blob: Blob): boolean => blob.size <= MOST_PICTURE_BYTES;

/** A kind that the browser cannot write comes out as PNG. */
const isKept = (type: string): type is PictureType => type === 'image/webp' || type === 'image/png';

/** The address of a picture within this page, for as long as the page is open or until it is let go. */
export function pictureUrl({ type, bytes }: OwnPicture): string {
  return URL.createObjectURL(new Blob([bytes], { type }));
}

export const letGo = (url: string): void => URL.revokeObjectURL(url);

/** Whether the browser can show a picture: one may begin as a picture does, and go on as none. */
export async function isDrawable({ type, bytes }: OwnPicture): Promise<boolean> {
  try {
    (await createImageBitmap(new Blob([bytes], { type }))).close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Draws a picture from the disk anew, small enough to keep: nothing of the file itself is, such as where it was taken.
 *
 * @returns null when the browser cannot read it as a picture, or cannot make it light enough.
 */
export async function pictureFrom(file: Blob, id: string): Promise<OwnPicture | null> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file);
  } catch {
    return null;
  }
  try {
    const share = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const width = Math.max(1, Math.round(image.width * share));
    const height = Math.max(1, Math.round(image.height * share));
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    for (const quality of QUALITIES) {
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      const { type } = blob;
      if (isLight(blob) && isKept(type)) return { id, type, bytes: new Uint8Array(await blob.arrayBuffer()) };
    }
    return null;
  } finally {
    image.close();
  }
}
