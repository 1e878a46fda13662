import type { PersonId, UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import type { EditInWords } from './edit-in-words.ts';
import { mayAccept, mayCarry } from './view-filling.ts';

const unitsChosen = ({ choice }: Extract<EditInWords, { kind: 'choose-unit' }>): readonly UnitId[] => {
  if (choice?.kind === 'unit') return [choice.unitId];
  if (choice?.kind === 'members') return choice.unitIds;
  return choice?.kind === 'create' && choice.parentId !== null ? [choice.parentId] : [];
};

/** Whether everybody and everything that an edit chooses is of the office, and may be chosen for that. */
export const namesOnlyKnown = (edit: EditInWords, office: Office): boolean => {
  const isUnit = (id: UnitId): boolean => office.tree.units.has(id);
  const isNobodyOr = (id: PersonId | null, may: (person: Person) => boolean): boolean => {
    const person = id === null ? null : office.people.get(id);
    return person === null || (person !== undefined && may(person));
  };
  switch (edit.kind) {
    case 'choose-unit':
      return unitsChosen(edit).every(isUnit);
    case 'choose-collector':
      return edit.unitId === null || isUnit(edit.unitId);
    case 'following':
      return isNobodyOr(edit.personId, mayImportPlans);
    case 'choose-authority':
      return isNobodyOr(edit.personId, mayAccept);
    case 'fill':
      return (
        isNobodyOr(edit.authorityId, mayAccept) &&
        (edit.answering === null || isUnit(edit.answering)) &&
        edit.carriers.every(({ unitId, personId }) => isUnit(unitId) && isNobodyOr(personId, (person) => mayCarry(person, unitId, office)))
      );
    case 'row':
    case 'head':
    case 'answer-late':
    case 'match-row':
    case 'keep-apart':
    case 'leave-duty-out':
      return true;
  }
};
