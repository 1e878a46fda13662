import { peopleTemplate, planTemplate } from '#documents/out/templates.ts';
import { accepted } from '#domain/result.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { writeOutFile } from './write-out-file.ts';

const TEMPLATES: Readonly<Partial<Record<string, () => Promise<Uint8Array>>>> = { people: peopleTemplate, plan: planTemplate };

/** `template people|plan`: an empty .xlsx to be filled in and read by `people` or `import`. */
export const writeTemplate = async (kind: string, { out }: { readonly out: string }): Promise<CommandResult> => {
  const template = TEMPLATES[kind];
  if (template === undefined) return failWith(`Không có mẫu "${kind}"; cần là people (cán bộ, đơn vị) hoặc plan (kế hoạch).`);
  if (!/\.xlsx$/i.test(out)) return failWith(`--out đang là "${out}"; mẫu được ghi ra tệp .xlsx.`);
  const written = await writeOutFile(out, await template());
  if (!written.ok) return written;
  print(`Đã ghi mẫu vào ${out}.`);
  return accepted(null);
};
