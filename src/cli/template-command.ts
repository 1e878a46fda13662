import { readFile } from 'node:fs/promises';
import { peopleTemplate, planTemplate } from '#documents/out/templates.ts';
import { accepted } from '#domain/result.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { writeOutFile } from './write-out-file.ts';

const TEMPLATES: Readonly<Partial<Record<string, () => Promise<Uint8Array>>>> = { people: peopleTemplate, plan: planTemplate };

// A command that is typed again, from the guide or the history, must not lay an empty template over a list that was filled in.
const holdsWork = async (file: string, template: Uint8Array): Promise<boolean> => {
  const there = await readFile(file).catch(() => null);
  return there !== null && there.length > 0 && !there.equals(template);
};

/** `template people|plan`: an empty .xlsx to be filled in and read by `people` or `import`. */
export const writeTemplate = async (kind: string, { out }: { readonly out: string }): Promise<CommandResult> => {
  const template = TEMPLATES[kind];
  if (template === undefined) return failWith(`Không có mẫu "${kind}"; cần là people (cán bộ, đơn vị) hoặc plan (kế hoạch).`);
  if (!/\.xlsx$/i.test(out)) return failWith(`--out đang là "${out}"; mẫu được ghi ra tệp .xlsx.`);
  const bytes = await template();
  if (await holdsWork(out, bytes)) return failWith(`Đã có tệp ${out}; mẫu trống không được ghi đè lên, hãy đặt tên khác ở --out.`);
  const written = await writeOutFile(out, bytes);
  if (!written.ok) return written;
  print(`Đã ghi mẫu vào ${out}.`);
  return accepted(null);
};
