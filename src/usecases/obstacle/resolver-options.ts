import { loadWork } from '#db/followed-work.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { isSameResolver, type Resolver } from '#domain/obstacle/obstacle.ts';
import type { ResolverOption } from '#domain/obstacle/obstacle-notice.ts';
import { resolverName } from '#domain/obstacle/resolver.ts';
import { headOf, leadersAbove } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import type { Acting } from '../conversation/speaker.ts';
import { resolversNamed } from './resolver-named.ts';

const MOST_OPTIONS = 6;

interface Candidate {
  readonly resolver: Resolver;
  readonly label: (name: string) => string;
}

const personWith = (person: Person | null | undefined, post: string): readonly Candidate[] =>
  person == null ? [] : [{ resolver: { kind: 'person', personId: person.id }, label: (name) => `${name} (${post})` }];

const unitNamed = (resolver: Resolver): Candidate => ({ resolver, label: (name) => name });

const coordinatingUnits = async ({ tx }: Acting, { task }: FollowedWork): Promise<readonly Candidate[]> =>
  (await loadWork(tx, { tasks: [task.id], part: 'coordinating' })).map(({ assignment }) =>
    unitNamed({ kind: 'unit', unitId: assignment.unitId }),
  );

const isSpeaker = ({ resolver }: Candidate, { person }: Acting): boolean => resolver.kind === 'person' && resolver.personId === person.id;

const candidatesFor = async (acting: Acting, work: FollowedWork, several: readonly Resolver[]): Promise<readonly Candidate[]> => {
  const { office } = acting;
  const { unitId } = work.assignment;
  const head = headOf(office, unitId);
  return [
    ...several.map(unitNamed),
    ...personWith(head, 'trưởng đơn vị'),
    ...personWith(leadersAbove(office, unitId, head?.id ?? null)[0], 'lãnh đạo'),
    ...(await coordinatingUnits(acting, work)),
  ];
};

/** The name of a candidate, where it means this one alone: it is all that is said when one is chosen. */
const clearName = ({ resolver }: Candidate, { office }: Acting): string | null => {
  const name = resolverName(resolver, office);
  const [only, ...others] = name === null ? [] : resolversNamed(name, office);
  return others.length === 0 && isSameResolver(only ?? null, resolver) ? name : null;
};

/**
 * Who may be asked to clear an obstacle away: those whom the words fit, the head of the own unit, the leader above, the units that help with
 * the task; neither the speaker nor who is to clear it already.
 */
export const resolverOptions = async (
  acting: Acting,
  work: FollowedWork,
  { several, besides }: { readonly several: readonly Resolver[]; readonly besides: Resolver | null },
): Promise<readonly ResolverOption[]> => {
  const candidates = (await candidatesFor(acting, work, several)).filter(
    (one) => !isSpeaker(one, acting) && !isSameResolver(one.resolver, besides),
  );
  const options = new Map<string, ResolverOption>();
  for (const candidate of candidates) {
    const name = clearName(candidate, acting);
    if (name !== null && !options.has(name)) options.set(name, { name, label: candidate.label(name) });
  }
  return [...options.values()].slice(0, MOST_OPTIONS);
};
