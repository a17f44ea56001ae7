/** What keeps people out of a page, as axe sees it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Every rule of axe that a page breaks, as `rule: where, and what to do`; none if it breaks none.
 *
 * The pages have no frames, so that axe itself is all that is needed.
 *
 * @throws if axe found hardly anything to look at: rules without a subject pass as well as good pages do.
 */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, and axe looked into none of them.`);
  await page.evaluate(SOURCE);
  const { violations, passes } = await page.evaluate(async (): Promise<Pick<AxeResults, 'violations' | 'passes'>> => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // Only what is wrong is asked for in full: to write down where a rule is kept takes long.
    const found = await axe.run({ resultTypes: ['violations'] });
    return { violations: found.violations, passes: found.passes };
  });
  if (passes.length <= 5) throw new Error(`axe had something to say of ${passes.length} rules only.`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
