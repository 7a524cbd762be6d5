import { resourcesHref } from '../addresses.ts';

const part = (act: string) => (act ? `/${act}` : '');
const list = (name: string) => (slug: string) => resourcesHref(slug, name);
const one =
  (name: string) =>
  (slug: string, id: string, act = '') =>
    resourcesHref(slug, `${name}/${id}${part(act)}`);

export const postsHref = list('posts');
export const postHref = one('posts');
export const newAllocationHref = (slug: string, postId: string) => postHref(slug, postId, 'allocations/new');
export const allocationHref = one('allocations');
export const budgetsHref = list('budgets');
export const budgetHref = one('budgets');
export const agreementsHref = list('agreements');
export const agreementHref = one('agreements');
export const extrasHref = list('extra');
export const extraHref = one('extra');
export const supportHref = list('support');
export const supportRequestHref = one('support');
export const catalogueHref = list('support-kinds');
export const catalogueKindHref = one('support-kinds');
