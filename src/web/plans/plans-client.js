// Sends the forms of the review page without leaving the reader's place; every form works without this script too.
// The server renders all: the answer is the page again, and its main part takes the place of the old one.

const FAILED = 'Chưa lưu được; xin xem lại kết nối rồi thử lại.';

const byId = (id) => document.getElementById(id);

const FORMS = 'form[data-draft]';
const FIELDS = ['textarea', 'input', 'select'].map((kind) => `${FORMS} ${kind}[id]`).join(', ');

const enteredIn = (field) => (field.type === 'checkbox' ? field.checked : field.value);

/** What the server put into a field. */
const givenIn = (field) => {
  if (field.type === 'checkbox') return field.defaultChecked;
  if (field.tagName !== 'SELECT') return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value;
};

const enter = (field, entered) => {
  if (field.type === 'checkbox') field.checked = entered;
  else field.value = entered;
};

/** What a form is about; its place on the page may change with what was saved. */
const subjectOf = ({ form }) =>
  [...form.querySelectorAll('input[type="hidden"]:not([name="version"])')].map(({ name, value }) => `${name}=${value}`).join('&');

/** What was typed, chosen or ticked and is not part of what was sent stays. */
const keepEntered = (sent) => {
  const unsaved = [...document.querySelectorAll(FIELDS)]
    .filter((field) => enteredIn(field) !== givenIn(field) && sent.get(field.id) !== enteredIn(field))
    .map((field) => ({ id: field.id, subject: subjectOf(field), entered: enteredIn(field) }));
  return () => {
    for (const { id, subject, entered } of unsaved) {
      const field = byId(id);
      if (field !== null && subjectOf(field) === subject) enter(field, entered);
    }
  };
};

/** Parts that were opened stay open, as long as the page has the same parts. */
const keepOpen = () => {
  const opened = [...document.querySelectorAll('details')].map((part) => part.open);
  return () => {
    const parts = [...document.querySelectorAll('details')];
    if (parts.length === opened.length) for (const [at, part] of parts.entries()) part.open = opened[at];
  };
};

const keepPlace = () => {
  const focusedId = document.activeElement.id;
  const top = scrollY;
  return () => {
    scrollTo({ top, behavior: 'instant' });
    if (focusedId !== '') byId(focusedId)?.focus({ preventScroll: true });
  };
};

const takeOver = (html, sent) => {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('chinh');
  if (fresh === null) return location.reload();
  const restore = [keepEntered(sent), keepOpen(), keepPlace()];
  byId('chinh').replaceChildren(...fresh.childNodes);
  for (const again of restore) again();
};

const faultIn = (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('[data-sentence]')?.textContent ?? FAILED;

const post = async ({ action, fields, entered }) => {
  try {
    const answer = await fetch(action, { method: 'POST', body: fields });
    const html = await answer.text();
    if (answer.ok) takeOver(html, entered);
    else byId('loi').textContent = faultIn(html);
  } catch {
    byId('loi').textContent = FAILED;
  }
};

/** Sends one form; says whether it was saved. A form that waited for another is of the version that the other has made. */
const send = async (entry) => {
  const version = document.querySelector(`${FORMS} input[name="version"]`);
  if (version !== null) entry.fields.set('version', version.value);
  await post(entry);
  const saved = byId('loi').textContent.trim() === '';
  byId('trang-thai').textContent = saved ? 'Đã lưu.' : '';
  if (!saved) byId('loi').scrollIntoView({ block: 'center' });
  return saved;
};

/** The forms go one after another: each change is made on the page that the one before has left. */
let waiting = 0;
let last = Promise.resolve(true);

const sendInTurn = (form, submitter) => {
  const action = form.action;
  const fields = new URLSearchParams(new FormData(form, submitter));
  const entered = new Map([...form.elements].filter(({ id }) => id !== '').map((field) => [field.id, enteredIn(field)]));
  byId('trang-thai').textContent = '';
  form.setAttribute('aria-busy', 'true');
  waiting += 1;
  last = last.then(async () => {
    byId('loi').textContent = '';
    const saved = await send({ action, fields, entered });
    waiting -= 1;
    form.removeAttribute('aria-busy');
    return saved;
  });
};

/** Confirming and discarding lead to another page: the browser does that best, once all that was changed before is saved. */
const leaves = (form) => /(confirm|discard)$/.test(form.getAttribute('action'));

const leaveInTurn = async (action) => {
  if (await last) document.querySelector(`${FORMS}[action="${action}"]`)?.requestSubmit();
};

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches(FORMS) || (leaves(form) && waiting === 0)) return;
  event.preventDefault();
  if (leaves(form)) void leaveInTurn(form.getAttribute('action'));
  else if (form.getAttribute('aria-busy') !== 'true') sendInTurn(form, event.submitter);
});

document.addEventListener('change', (event) => {
  if (event.target.matches('select[data-auto]')) event.target.form.requestSubmit();
});
