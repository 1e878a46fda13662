import { labelledLine } from './field-labels.ts';
import { headsSection } from './section-kinds.ts';
import type { Item } from './outline.ts';
import { askedUnits, officeHeading, openingUnits } from './office-heading.ts';
import { OUTSIDE, type Place, placeUnder } from './places.ts';
import { subjectOf } from './sentence-subject.ts';
import { type Fields, fieldsOf, isLabelLine, makesTask } from './task-fields.ts';

/** An item that gives work, before its words are read for who and when. */
export interface TaskItem {
  readonly item: Item;
  /** Where it stands; its office is whom the headings above make responsible. */
  readonly place: Place;
  readonly title: string;
  /** Its running words, the title first, in which roles and times may be said. */
  readonly words: readonly string[];
  readonly fields: Fields;
}

const isOwnItem = (child: Item): boolean => child.style !== '+' && !isLabelLine(child.text);

const ownChildren = (item: Item): readonly Item[] => item.children.filter((child) => isOwnItem(child));

const labelled = (item: Item): boolean => makesTask(fieldsOf(item)) || item.children.some((child) => isOwnItem(child) && labelled(child));

/** Sentences that close a plan or say what to do with obstacles; they give no work. */
const NO_WORK =
  /^(?:trên đây là|trong quá trình[^.]{0,80} nếu|quá trình[^.]{0,60} nếu|nếu (?:có|gặp|phát sinh)|\(?(?:đính|kèm) kèm|\(?kèm theo|(?:các nhiệm vụ |nội dung )?(?:chi tiết|cụ thể)[^.]{0,60} (?:phụ lục|biểu)|yêu cầu (?:các|thủ trưởng)[^.]{0,120} nghiêm túc|(?:ủy ban nhân dân|ubnd)[^.]{0,60} (?:yêu cầu|đề nghị)|[^.;]{0,80} (?:xin )?thông báo (?:để |đến |cho )[^.]{0,160} (?:biết|thực hiện)|[^.]{0,300}chịu trách nhiệm thi hành)/iu;
const APPENDIX_ALONE = /(?:tại|theo) (?:các )?(?:phụ lục|biểu)[^.;,]{0,80}$/iu;

const givesWork = (text: string): boolean =>
  text.length >= 8 && !NO_WORK.test(text) && !(text.length < 250 && APPENDIX_ALONE.test(text.replace(/[./ ]{1,5}$/, '')));

const plainBody = (item: Item): readonly string[] =>
  item.body.map(({ text }) => labelledLine(text).before).filter((text) => text !== '' && !NO_WORK.test(text));

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

// The mark that ends an item of a list is no part of its title; "…, y tế,..." is.
const asTitle = (text: string): string => capitalised(text.replace(/(?<![.,])[;:.]$|\/\.$/u, '').trim());

const asTask = (item: Item, place: Place, title: string): readonly TaskItem[] => {
  const below = item.children.filter((child) => !isLabelLine(child.text)).map(({ text }) => text);
  return givesWork(title)
    ? [{ item, place, title: asTitle(title), words: [title, ...plainBody(item), ...below], fields: fieldsOf(item) }]
    : [];
};

const titleOf = (item: Item, fields: Fields): string => {
  const { before } = labelledLine(item.text);
  return before === '' ? (fields.title ?? fields.detail ?? item.text) : before;
};

// Paragraphs under the heading of an office, or under a section that has no numbered items, are tasks of their own.
const bodyTasks = (item: Item, under: Place): readonly TaskItem[] =>
  item.body.flatMap(({ line, text }) => {
    const paragraph: Item = { line, style: '', ordinal: null, text, body: [], children: [] };
    return text.endsWith(':') || isLabelLine(text) ? [] : asTask(paragraph, under, labelledLine(text).before || text);
  });

const below = (item: Item, under: Place): readonly TaskItem[] =>
  item.children.flatMap((child) => (isOwnItem(child) ? tasksAt(child, under) : []));

const officeTasks = (
  item: Item,
  place: Place,
  { units, rest }: { readonly units: readonly string[]; readonly rest: string },
): readonly TaskItem[] => {
  const under = placeUnder(place, item, units);
  const own = rest === '' || rest.endsWith(':') ? [] : asTask({ ...item, body: [], children: [] }, { ...place, office: units }, rest);
  return [...own, ...bodyTasks(item, under), ...below(item, under)];
};

const LONGEST_HEADING = 160;

const isSentence = (text: string): boolean => text.length > LONGEST_HEADING && /[.;]$/.test(text);

const officeFor = (item: Item): readonly string[] => {
  const [first] = [item.text, ...plainBody(item)].map((text) => openingUnits(text)).filter((units) => units.length > 0);
  return first ?? (isSentence(item.text) ? (subjectOf(item.text)?.units ?? []) : []);
};

const groupTasks = (item: Item, place: Place): readonly TaskItem[] => {
  const office = officeFor(item);
  const under = placeUnder(place, item, office);
  const own = isSentence(item.text) ? asTask({ ...item, body: [], children: [] }, place, item.text) : [];
  return [...own, ...below(item, under)];
};

// "Điều 2. Giao Sở Tài chính …": an article may be an order itself.
const articleTask = (item: Item, place: Place): readonly TaskItem[] =>
  item.style === 'article' && ownChildren(item).length === 0 && subjectOf(item.text) !== null ? asTask(item, place, item.text) : [];

const sectionTasks = (item: Item, place: Place): readonly TaskItem[] => {
  const under = placeUnder(place, item, []);
  const assigned = ownChildren(item).length > 0 ? [] : bodyTasks(item, under).filter(({ title }) => subjectOf(title) !== null);
  return [...articleTask(item, place), ...assigned, ...below(item, under)];
};

const isTitleLabel = (child: Item): boolean => {
  const { before, fields } = labelledLine(child.text);
  return before === '' && fields[0]?.role === 'title';
};

/** Labels under one heading that name several tasks ("- Nhiệm vụ: …" again and again), each with those that follow it. */
const titledRuns = (item: Item): readonly Item[] => {
  const starts = [...item.children.keys()].filter((at) => isTitleLabel(item.children[at] ?? item));
  return starts.flatMap((at, index) => {
    const [first, ...rest] = item.children.slice(at, starts[index + 1]);
    return first === undefined ? [] : [{ ...first, children: [...first.children, ...rest] }];
  });
};

const SHORT_HEADING = 40;

// "2. Văn hóa" over "Nhiệm vụ: Sửa chữa nhà văn hóa": the heading alone would say too little.
const headedTitle = (item: Item, fields: Fields): string => {
  const heading = titleOf(item, fields);
  const title = fields.title ?? '';
  return title === '' || title === heading || heading.length > SHORT_HEADING ? heading : `${heading}: ${title}`;
};

const labelledTasks = (item: Item, place: Place): readonly TaskItem[] => {
  const runs = titledRuns(item);
  if (runs.length > 1) {
    const under = placeUnder(place, item, []);
    return runs.flatMap((run) => asTask(run, under, titleOf(run, fieldsOf(run))));
  }
  const inner = ownChildren(item).filter((child) => labelled(child));
  if (inner.length === 0) return asTask(item, place, headedTitle(item, fieldsOf(item)));
  const shared = fieldsOf(item);
  const office = officeHeading(item.text)?.units ?? officeFor(item);
  return below(item, placeUnder(place, item, office)).map((task) => ({ ...task, fields: { ...shared, ...task.fields } }));
};

const tasksAt = (item: Item, place: Place): readonly TaskItem[] => {
  if (headsSection(item, place.depth + 1)) return sectionTasks(item, place);
  if (labelled(item)) return labelledTasks(item, place);
  const office = officeHeading(item.text);
  if (office !== null) return officeTasks(item, place, office);
  return ownChildren(item).length > 0 ? groupTasks(item, place) : asTask(item, place, item.text);
};

// A letter asks the same of all before it says what ("… đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:").
const askedAtOnce = ({ body }: Item): readonly string[] => body.map(({ text }) => askedUnits(text)).find((units) => units.length > 0) ?? [];

/** Every item of an outline that gives work, in the document's order, whatever section it stands in. */
export const taskItems = (outline: Item): readonly TaskItem[] => below(outline, { ...OUTSIDE, office: askedAtOnce(outline) });
