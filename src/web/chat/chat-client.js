// Makes the chat page follow what happens without reloading; every form and link works without this script too.
// The server renders all: a refresh fetches the page again and takes over the parts marked `data-live`.

const NEAR_END_PX = 120;
/** A second press within this time is taken for a double click. */
const DOUBLE_CLICK_MS = 700;
const FAILED = 'Chưa gửi được; xin xem lại kết nối rồi thử lại.';

const byId = (id) => document.getElementById(id);
const typed = () => byId('noi-dung');

// --- taking over a fetched page ---

/** Leaves focus where it was: on the same control of the new content, or on the part where that control is gone. */
const swap = (fresh, shown) => {
  if (shown.innerHTML === fresh.innerHTML) return;
  const focused = shown.contains(document.activeElement) ? document.activeElement : null;
  shown.replaceChildren(...fresh.childNodes);
  if (focused === null || focused === shown) return;
  const again = focused.id === '' ? null : byId(focused.id);
  if (again === null || again.disabled) shown.focus({ preventScroll: true });
  else again.focus({ preventScroll: true });
};

/** Adds only what is new, so that a screen reader reads only that; keeps the reader's place unless it is near the end. */
const append = (fresh, shown) => {
  const news = [...fresh.children].filter((item) => byId(item.id) === null);
  if (news.length === 0) return;
  byId('chua-co-tin')?.remove();
  // The frame runs from its end (column-reverse): 0 is the end, and the way up counts below zero.
  const frame = byId('khung-tin');
  const place = frame.scrollTop;
  const height = frame.scrollHeight;
  shown.append(...news);
  frame.scrollTop = place > -NEAR_END_PX ? 0 : place - (frame.scrollHeight - height);
};

const isClockRunning = () => document.querySelector('form[data-send="clock"][aria-busy="true"]') !== null;

/** The buttons of the clock stay as they are, busy, until the run that they began is over. */
const steps = (fresh, shown) => (isClockRunning() ? undefined : swap(fresh, shown));

const TAKE_OVER = { swap, append, steps };

const takeOver = (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  for (const fresh of page.querySelectorAll('[data-live]')) {
    const shown = byId(fresh.id);
    if (shown !== null) TAKE_OVER[fresh.dataset.live](fresh, shown);
  }
};

// --- refreshing: one fetch at a time, and one more for whatever changed meanwhile ---

let refreshing = null;
let stale = false;

const fetchPage = async () => {
  do {
    stale = false;
    const answer = await fetch(location.pathname + location.search);
    if (answer.ok) takeOver(await answer.text());
  } while (stale);
};

const refresh = () => {
  stale = true;
  refreshing ??= fetchPage()
    .catch(() => undefined) // the stream reconnects and refreshes again
    .finally(() => (refreshing = null));
  return refreshing;
};

// --- the stream: held only by a page that is seen, because a browser allows six of them to one server ---

let stream = null;

const follow = () => {
  stream?.close();
  stream = null;
  if (document.hidden) return;
  stream = new EventSource(location.pathname.replace(/\/$/, '') + '/events');
  stream.addEventListener('ready', refresh);
  stream.addEventListener('change', refresh);
};

// --- sending ---

let sent = 0;
/** The key of each sending that failed, by what it said. */
const failed = new Map();

const whatIsSaid = (fields) => JSON.stringify([fields.get('text'), fields.get('replyTo')]);

/**
 * Every sending has a key of its own, though it says the same as one still on its way; but trying again what failed keeps
 * its key: the first try may have arrived.
 */
const keyFor = (fields) => failed.get(whatIsSaid(fields)) ?? `${fields.get('key')}-${(sent += 1)}`;

const tellFailure = (sentence) => {
  const place = byId('loi') ?? byId('trang-thai');
  place.textContent = sentence;
};

/** Posts and takes over the page that the answer leads to; false where the server said no or was not reached. */
const post = async (action, fields) => {
  try {
    const answer = await fetch(action, { method: 'POST', body: fields });
    const html = await answer.text();
    if (answer.ok) takeOver(html);
    const refusal = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-sentence]');
    tellFailure(answer.ok ? '' : (refusal?.textContent ?? html.slice(0, 200)));
    return answer.ok;
  } catch {
    tellFailure(FAILED);
    return false;
  }
};

const say = async (form, fields) => {
  const said = whatIsSaid(fields);
  const key = keyFor(fields);
  fields.set('key', key);
  const arrived = await post(form.action, fields);
  if (arrived) {
    failed.delete(said);
    byId('khung-tin').scrollTop = 0;
  } else failed.set(said, key);
  return arrived;
};

const stopAnswering = () => {
  if (location.search !== '') history.replaceState(null, '', location.pathname);
};

const sendWords = async (form, fields) => {
  if (fields.get('text').trim() === '') return;
  const box = typed();
  box.value = '';
  const arrived = await say(form, fields);
  // What was typed meanwhile is worth more than the words that failed.
  if (!arrived && box.value === '') box.value = fields.get('text');
  if (!arrived) return;
  stopAnswering();
  await refresh();
};

const sendChoice = async (form, fields) => {
  if (form.getAttribute('aria-busy') === 'true') return;
  form.setAttribute('aria-busy', 'true');
  await say(form, fields);
  setTimeout(() => form.removeAttribute('aria-busy'), DOUBLE_CLICK_MS);
};

const moveClock = async (form, fields) => {
  if (isClockRunning()) return;
  const pressed = byId(`buoc-${fields.get('step')}`);
  form.setAttribute('aria-busy', 'true');
  pressed.classList.add('running');
  byId('trang-thai').textContent = 'Đồng hồ đang chạy…';
  const arrived = await post(form.action, fields);
  form.removeAttribute('aria-busy');
  pressed.classList.remove('running');
  if (!arrived) return;
  await refresh();
  byId('trang-thai').textContent = byId('dong-ho').querySelector('time').textContent;
};

const SEND = { words: sendWords, choice: sendChoice, clock: moveClock };

// --- what the reader does ---

document.addEventListener('submit', (event) => {
  const form = event.target;
  const send = SEND[form.dataset.send];
  if (send === undefined) return;
  event.preventDefault();
  void send(form, new URLSearchParams(new FormData(form, event.submitter)));
});

document.addEventListener('keydown', (event) => {
  // While an input method puts a Vietnamese word together, Enter belongs to it (229 is how Safari says so).
  if (event.target !== typed() || event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  if (typed().value.trim() !== '') typed().form.requestSubmit();
});

document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[data-reply]');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, '', new URL(link.href).pathname + new URL(link.href).search);
  typed().focus();
  await refresh();
});

document.querySelector('.chats [aria-current]')?.scrollIntoView({ block: 'nearest' });
document.addEventListener('visibilitychange', follow);
addEventListener('pagehide', () => stream?.close());
addEventListener('pageshow', follow);
