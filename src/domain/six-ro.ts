/** The six rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền. */
export const SIX_RO = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;

/** One of the six that a task leaves open, so that somebody is asked to fill it. */
export type Gap = (typeof SIX_RO)[number];

const SHORTEST_TITLE = 8;

/** Whether a title says what is to be done: "Báo cáo" alone does not. */
export const saysTheWork = (title: string): boolean => title.trim().length >= SHORTEST_TITLE;
