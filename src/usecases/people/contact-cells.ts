import type { PeopleRow } from '#documents/people/read-people.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Contact } from '#domain/office/contact.ts';
import type { Person } from '#domain/office/person.ts';

/** A person who is there already, and whom the list gives another post or phone. */
export interface ChangedContact {
  readonly id: PersonId;
  readonly name: string;
  /** As it is afterwards. */
  readonly contact: Contact;
  /** As it was. */
  readonly before: Contact;
}

export const NO_CONTACT: Contact = { post: null, phone: null };

const PHONE = /^\+?\d{8,15}$/;
/** A mobile number that a spreadsheet took for a number, and so lost its first zero. */
const WITHOUT_ZERO = /^[35789]\d{8}$/;

/** A phone as it is stored: "0912 345.678" → "0912345678"; null where the words are none. */
export const phoneIn = (cell: string): string | null => {
  const digits = cell.replace(/[\s.()\-]/g, '');
  if (!PHONE.test(digits)) return null;
  return WITHOUT_ZERO.test(digits) ? `0${digits}` : digits;
};

/** Post and phone as the row gives them; an empty cell takes nothing away. */
export const contactIn = ({ post, phone }: PeopleRow, before: Contact): Contact => ({
  post: post.text === '' ? before.post : post.text,
  phone: phoneIn(phone.text) ?? before.phone,
});

/** What the row changes in post and phone of a person; null where nothing. */
export const changedContact = (row: PeopleRow, { id, name, post = null, phone = null }: Person): ChangedContact | null => {
  const before = { post, phone };
  const contact = contactIn(row, before);
  return contact.post === post && contact.phone === phone ? null : { id, name, contact, before };
};
