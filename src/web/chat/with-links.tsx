/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';

/** A link to a plan's review; only what stands behind the host is used, so that it always leads to this server. */
const PLAN_LINK = /https?:\/\/[^\s/]+(\/plans\/open\/[\w.-]+)/u;

/** The text with its link to a plan's review as something to press; any other address stays plain text. */
export const WithLinks = ({ text }: { readonly text: string }): JSX.Element => {
  const found = PLAN_LINK.exec(text);
  if (found === null) return <>{text}</>;
  const [address, path] = found;
  return (
    <>
      {text.slice(0, found.index)}
      <a href={path}>mở trang xác nhận</a>
      {text.slice(found.index + address.length)}
    </>
  );
};
