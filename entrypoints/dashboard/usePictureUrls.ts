import { useEffect, useRef } from 'preact/hooks';
import { letGo, pictureUrl } from '../../lib/browser/pictures.ts';
import type { OwnPicture } from '../../lib/domain/own/own.ts';

interface Held {
  readonly picture: OwnPicture;
  readonly url: string;
}

const isSame = (one: OwnPicture, other: OwnPicture): boolean =>
  one === other ||
  (one.type === other.type &&
    one.bytes.length === other.bytes.length &&
    one.bytes.every((byte, index) => byte === other.bytes[index]));

/** The addresses of pictures. A picture that was only read anew keeps its address, so that it does not flicker. */
export function usePictureUrls(pictures: readonly OwnPicture[]): (id: string | null) => string | null {
  const held = useRef(new Map<string, Held>());
  for (const picture of pictures) {
    const before = held.current.get(picture.id);
    if (before !== undefined && isSame(before.picture, picture)) continue;
    if (before !== undefined) letGo(before.url);
    held.current.set(picture.id, { picture, url: pictureUrl(picture) });
  }
  useEffect(
    () => () => {
      for (const { url } of held.current.values()) letGo(url);
      held.current.clear();
    },
    [],
  );
  return (id) => (pictures.some((picture) => picture.id === id) ? (held.current.get(id ?? '')?.url ?? null) : null);
}
