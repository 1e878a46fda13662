import { openOffice } from '#app/assemble.ts';
import { newInviteCode, systemClock } from '#app/clock.ts';
import type { Config } from '#app/config.ts';
import { accepted } from '#domain/result.ts';
import { vietnamTime } from '#domain/time/instant.ts';
import { invitePerson, type InviteRefusal } from '#usecases/invite-person.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith, print } from './command-result.ts';

const refusalWords = (name: string, refusal: InviteRefusal): string =>
  refusal.kind === 'nobody'
    ? `Không tìm thấy ai tên "${name}" trong cơ quan; hãy kiểm tra lại họ tên.`
    : `Có nhiều người khớp tên "${name}": ${refusal.names.join('; ')}; hãy ghi đủ họ tên.`;

/** `invite`: a one-time code by which a person links a chat on any messenger. */
export const inviteByCode = async (config: Config, name: string, { json }: { readonly json: boolean }): Promise<CommandResult> => {
  const opened = await openOffice(config);
  if (!opened.ok) return opened;
  const code = newInviteCode();
  const invited = await closeAfter(opened.value.database, () =>
    invitePerson(opened.value.database.db, { name: name.normalize('NFC'), code, now: systemClock.now() }),
  );
  if (!invited.ok) return failWith(refusalWords(name, invited.refusal));
  const { person, expiresAt } = invited.value;
  const zalo = `LK ${code}`;
  if (json) print(JSON.stringify({ person, code, expiresAt: `${vietnamTime(expiresAt)}:00+07:00`, telegram: null, zalo }));
  else
    print(`Mã của ${person}, dùng một lần đến ${vietnamTime(expiresAt).replace('T', ' ')}. Gửi cho bot trên Zalo hoặc Telegram: ${zalo}`);
  return accepted(null);
};
