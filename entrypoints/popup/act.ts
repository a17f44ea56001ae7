/** What the popup needs only once something is done in it: kept apart so that opening it stays cheap. */
export { problemCode } from '../../lib/app/problem.ts';
export { dispatch } from '../../lib/app/product.ts';
export { openPage } from '../../lib/browser/pages.ts';
