import { openOffice } from '#app/assemble.ts';
import { newInviteCode, systemClock } from '#app/clock.ts';
import type { Config } from '#app/config.ts';
import { accepted } from '#domain/result.ts';
import { invitePerson, type InviteRefusal } from '#usecases/invite-person.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith } from './command-result.ts';
import { openOfficeOrDemo, remarkOnDemo } from './in-office.ts';
import { printInvite, printInviteAsJson, telegramBotName } from './show-invite.ts';

const refusalWords = (name: string, refusal: InviteRefusal): string =>
  refusal.kind === 'nobody'
    ? `Không tìm thấy ai tên "${name}" trong cơ quan; hãy kiểm tra lại họ tên.`
    : `Có nhiều người khớp tên "${name}": ${refusal.names.join('; ')}; hãy ghi đủ họ tên, trùng tên thì thêm đơn vị như trên.`;

/** `invite`: a one-time code by which a person links a chat on any messenger. */
export const inviteByCode = async (config: Config, name: string, { json }: { readonly json: boolean }): Promise<CommandResult> => {
  const opened = await openOfficeOrDemo(config, openOffice);
  if (!opened.ok) return opened;
  const { database } = opened.value;
  const code = newInviteCode();
  const [invited, telegramBot] = await closeAfter(database, async () => [
    await invitePerson(database.db, { name: name.normalize('NFC'), code, now: systemClock.now() }),
    await telegramBotName(database.db, config),
  ]);
  if (!invited.ok) return failWith(refusalWords(name, invited.refusal));
  if (!json) remarkOnDemo(opened.value, config);
  const show = json ? printInviteAsJson : printInvite;
  show({ ...invited.value, code, telegramBot });
  return accepted(null);
};
