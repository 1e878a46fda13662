/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';

/** A link to a plan's review or to a draft letter; only what stands behind the host is used, so that it always leads to this server. */
const PLAN_LINK = /https?:\/\/[^\s/]+(\/plans\/open\/[\w.-]+)(\?cong-van=\d{1,9})?/u;

/** The text with its link to a plan's review or a letter as something to press; any other address stays plain text. */
export const WithLinks = ({ text }: { readonly text: string }): JSX.Element => {
  const found = PLAN_LINK.exec(text);
  if (found === null) return <>{text}</>;
  const [address, path, letter = ''] = found;
  return (
    <>
      {text.slice(0, found.index)}
      <a href={`${path}${letter}`}>{letter === '' ? 'mở trang xác nhận' : 'tải dự thảo công văn'}</a>
      {text.slice(found.index + address.length)}
    </>
  );
};
