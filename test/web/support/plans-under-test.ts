import { PLAN_WRITERS } from '#app/plan-writers.ts';
import type { Database } from '#db/database.ts';
import { readForReview } from '#documents/read-for-review.ts';
import { asId, type PersonId, type PlanDraftId } from '#domain/ids.ts';
import { addMs, type Instant } from '#domain/time/instant.ts';
import { day } from '#domain/time/day.ts';
import type { OfficeLayout } from '#usecases/lay-out-office.ts';
import { planLinks } from '#usecases/review/plan-links.ts';
import type { PlanDesk } from '#web/plans/plan-desk.ts';
import type { Served } from '#web/serve.ts';
import { webApp } from '#web/web-app.tsx';
import { at, officeUnderTest } from '../../support/office-under-test.ts';
import { PROVINCE } from '../../support/province-under-test.ts';
import { serveHere } from './open-page.ts';

const OPENED_AT = at('2026-06-15T09:00');

interface Setting {
  readonly largestFileBytes?: number;
  /** Another office than the usual one. */
  readonly layout?: OfficeLayout;
}

/** The review pages of a province, served on a port of this machine. */
export const plansUnderTest = async (db: Database, { largestFileBytes = 100_000, layout = PROVINCE }: Setting = {}) => {
  const office = await officeUnderTest(db, { from: '2026-06-15T09:00', layout });
  const links = await planLinks(db, () => 'a key of this test');
  let machineNow: Instant = OPENED_AT;
  const plans: PlanDesk = {
    db,
    now: office.clock.now,
    machineNow: () => machineNow,
    links,
    read: (bytes, fileName) => readForReview(bytes, fileName, day('2026-06-15')),
    largestFileBytes,
    writers: PLAN_WRITERS,
    publicUrl: null,
  };
  const served: Served = await serveHere(
    webApp({ readiness: () => 'ok', guard: 'none', chat: null, plans, officeName: 'UBND tỉnh Đồi Sim' }),
  );
  const linkFor = (who: string, draft: PlanDraftId | null = null): string =>
    `/plans/open/${links.linkTo(draft, asId<PersonId>(office.idOf(who)), OPENED_AT)}`;
  return {
    ...office,
    url: served.url,
    stop: () => served.stop(1000),
    linkFor,
    passes: (ms: number): void => {
      machineNow = addMs(machineNow, ms);
    },
    /** A browser that has opened a link of this person. */
    browserOf: async (who: string): Promise<Reading> => {
      const opened = await fetch(served.url + linkFor(who));
      return reading(served.url, opened.headers.get('Set-Cookie')?.split(';')[0] ?? '');
    },
    strangersBrowser: (): Reading => reading(served.url, ''),
  };
};

export interface Page {
  readonly status: number;
  /** Where it ended after redirects, without the host. */
  readonly path: string;
  readonly text: string;
}

export interface Reading {
  readonly open: (path: string) => Promise<Page>;
  /** Sends a form as a browser does, and follows to the page that answers. */
  readonly send: (path: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<Page>;
  readonly upload: (bytes: string, name: string) => Promise<Page>;
}

const reading = (url: string, cookie: string): Reading => {
  const page = async (answer: Response): Promise<Page> => ({
    status: answer.status,
    path: new URL(answer.url).pathname + new URL(answer.url).search,
    text: await answer.text(),
  });
  const open = async (path: string): Promise<Page> => page(await fetch(url + path, { headers: { Cookie: cookie } }));
  const post = async (path: string, body: URLSearchParams | FormData, headers: Readonly<Record<string, string>> = {}): Promise<Page> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: url, ...headers },
    });
    const to = answer.headers.get('Location');
    return to === null ? page(answer) : open(to.split('#')[0] ?? to);
  };
  return {
    open,
    send: (path, fields, headers) => post(path, new URLSearchParams(fields), headers),
    upload: (bytes, name) => {
      const form = new FormData();
      form.set('file', new File([bytes], name));
      return post('/plans/new', form);
    },
  };
};
