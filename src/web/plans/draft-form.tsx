/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { DraftView } from '#usecases/review/view-draft.ts';

/** A draft as one rendering of the page shows it. */
export interface Shown {
  readonly view: DraftView;
  /** Which rows are shown; "" for all. */
  readonly show: string;
}

interface DraftForm extends Shown {
  readonly kind: string;
  /** The part of the page to come back to. */
  readonly back: string;
  readonly children: Child;
  readonly action?: string;
  readonly name?: string;
}

/** A form that changes the draft; works without any script. */
export const DraftForm = ({ view, show, kind, back, children, action = 'edit', name = kind }: DraftForm): JSX.Element => (
  <form class={`draft-form ${name}-form`} method="post" action={`/plans/${view.id}/${action}`} data-draft>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="version" value={view.version} />
    <input type="hidden" name="show" value={show} />
    <input type="hidden" name="back" value={back} />
    {children}
  </form>
);
