/** What of a page would keep people out that no rule of axe looks at. */
import type { Page } from './backbeat.ts';

/** The smallest side of what is pressed, as `--target` has it; half a pixel is lost where edges are rounded. */
const TARGET_PIXELS = 43.5;

/**
 * What is pressed and is too small for it, each by its words and its size. What belongs to a label is as large as that,
 * what is drawn over its parent as large as what is drawn, and a link within a sentence as high as its line.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((target) => {
    const PRESSED = 'a[href], button, input, select, textarea, summary, [role="slider"]';
    const px = (length: string) => Number.parseFloat(length) || 0;
    const isInSentence = (one: Element) =>
      one.tagName === 'A' &&
      getComputedStyle(one).display === 'inline' &&
      [...(one.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    const sizeOf = (one: HTMLElement) => {
      const { width, height } = one.getBoundingClientRect();
      const label = one.closest('label')?.getBoundingClientRect() ?? { width: 0, height: 0 };
      const over = getComputedStyle(one, '::after');
      const drawn = over.content === 'none' || over.position !== 'absolute' ? { width: 0, height: 0 } : over;
      return {
        width: Math.max(width, label.width, px(String(drawn.width))),
        height: Math.max(height, label.height, px(String(drawn.height))),
      };
    };
    return [...document.querySelectorAll<HTMLElement>(PRESSED)].flatMap((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || isInSentence(one)) return [];
      const { width, height } = sizeOf(one);
      if (width >= target && height >= target) return [];
      return [`${one.ariaLabel ?? (one.closest('label') ?? one).textContent}: ${width} × ${height}`];
    });
  }, TARGET_PIXELS);
}

/** Pixels that an edge may lie beside its place: widths are rounded. */
const ROUNDED_PIXELS = 1;

/** What does not fit: into the width of the page, into a box that cuts off the rest, or between the edges around it. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate((rounded) => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} of ${root.clientWidth}`] : [];
    const shown = [...document.querySelectorAll('main, main *, header, header *')].filter(
      (one) => one instanceof HTMLElement && one.checkVisibility() && one.closest('.spoken') === null,
    );
    const cut = shown.filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      return (
        one.textContent.trim() !== '' &&
        ((overflowX === 'hidden' && one.scrollWidth > one.clientWidth + rounded) ||
          (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + rounded))
      );
    });
    const around = (one: Element) => {
      const boxes: DOMRect[] = [];
      for (let box: Element | null = one; box !== null && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).display !== 'contents') boxes.push(box.getBoundingClientRect());
      }
      return boxes;
    };
    const out = shown.filter((one) =>
      [...one.childNodes].some((node) => {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') return false;
        const words = document.createRange();
        words.selectNodeContents(node);
        const { left, right } = words.getBoundingClientRect();
        return around(one).some((box) => left < box.left - rounded || right > box.right + rounded);
      }),
    );
    return [...wide, ...[...cut, ...out].map((one) => one.textContent.trim().slice(0, 80))];
  }, ROUNDED_PIXELS);
}

/** Words in the very colour of what is behind them, which axe takes for meant. */
export function vanished(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const behind = (one: Element): string => {
      for (let box: Element | null = one; box !== null; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box);
        if (!/^rgba.*, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return '';
    };
    return [...document.querySelectorAll('main *, header *')].flatMap((one) => {
      const words = [...one.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent);
      if (words.join('').trim() === '' || !one.checkVisibility() || one.closest('svg, .spoken') !== null) return [];
      return getComputedStyle(one).color === behind(one) ? [words.join('')] : [];
    });
  });
}
