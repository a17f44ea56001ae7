/** What a test waits for may take a busy machine long; that it comes is what matters. */
import { configure } from '@testing-library/preact';

/** For what vitest itself waits for. */
export const PATIENCE = { timeout: 20_000 } as const;

configure({ asyncUtilTimeout: PATIENCE.timeout });
