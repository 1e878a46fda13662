// Sends the forms of the review page without leaving the reader's place; every form works without this script too.
// The server renders all: the answer is the page again, and its main part takes the place of the old one.

const FAILED = 'Chưa lưu được; xin xem lại kết nối rồi thử lại.';

const byId = (id) => document.getElementById(id);

/** What was typed into other forms and not saved yet stays typed. */
const keepTyped = (sent) => {
  const fields = [...document.querySelectorAll('form[data-draft] textarea[id]')];
  const unsaved = fields.filter((field) => field.form !== sent && field.value !== field.defaultValue);
  return () => {
    for (const { id, value } of unsaved) if (byId(id) !== null) byId(id).value = value;
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
  const restore = [keepTyped(sent), keepOpen(), keepPlace()];
  byId('chinh').replaceChildren(...fresh.childNodes);
  for (const again of restore) again();
};

const send = async (form, submitter) => {
  const fields = new URLSearchParams(new FormData(form, submitter));
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields });
    const html = await answer.text();
    const refusal = answer.ok ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('[data-sentence]');
    if (answer.ok) takeOver(html, form);
    else byId('loi').textContent = refusal?.textContent ?? FAILED;
    const fault = byId('loi').textContent.trim();
    byId('trang-thai').textContent = fault === '' ? 'Đã lưu.' : '';
    if (fault !== '') byId('loi').scrollIntoView({ block: 'center' });
  } catch {
    byId('loi').textContent = FAILED;
  }
  form.removeAttribute('aria-busy');
};

document.addEventListener('submit', (event) => {
  const form = event.target;
  // Confirming and discarding lead to another page: the browser does that best.
  if (!form.matches('form[data-draft]') || /(confirm|discard)$/.test(form.getAttribute('action'))) return;
  event.preventDefault();
  if (form.getAttribute('aria-busy') !== 'true') void send(form, event.submitter);
});

document.addEventListener('change', (event) => {
  if (event.target.matches('select[data-auto]')) event.target.form.requestSubmit();
});
