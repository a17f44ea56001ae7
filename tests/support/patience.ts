/** For what vitest itself and the pages under test wait for. */
import { configure } from '@testing-library/preact';
import { LONGEST_WAIT_MS } from './until.ts';

export const PATIENCE = { timeout: LONGEST_WAIT_MS } as const;

configure({ asyncUtilTimeout: LONGEST_WAIT_MS });
