import { openData } from '#app/assemble.ts';
import { newInviteCode, systemClock } from '#app/clock.ts';
import type { Config } from '#app/config.ts';
import { accepted } from '#domain/result.ts';
import { createOffice } from '#usecases/create-office.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { printInvite, printInviteAsJson, telegramBotName } from './show-invite.ts';

interface InitOptions {
  readonly office: string;
  readonly admin: string;
  readonly json: boolean;
}

const STANDING: Record<'demo' | 'real', string> = {
  demo: 'Nơi này đang giữ dữ liệu minh hoạ; hãy đặt DATA_DIR khác cho cơ quan thật.',
  real: 'Nơi này đã có một cơ quan; không tạo thêm và không thay đổi gì.',
};

const isBlank = (text: string): boolean => text.trim() === '';

/** `init`: creates a real, empty office and prints the admin's one-time code. */
export const initOffice = async (config: Config, { office, admin, json }: InitOptions): Promise<CommandResult> => {
  if (isBlank(office) || isBlank(admin)) return failWith('Tên cơ quan (--office) và tên người quản trị (--admin) không được để trống.');
  const opened = await openData(config.data);
  if (!opened.ok) return opened;
  const code = newInviteCode();
  const person = admin.normalize('NFC').trim();
  const name = office.normalize('NFC').trim();
  const { db } = opened.value;
  const [created, telegramBot] = await closeAfter(opened.value, async () => [
    await createOffice(db, { office: name, admin: person, code, now: systemClock.now() }),
    await telegramBotName(db, config),
  ]);
  if (!created.ok) return failWith(STANDING[created.refusal.holds]);
  const invitation = { person, code, expiresAt: created.value.expiresAt, telegramBot };
  if (json) printInviteAsJson(invitation);
  else {
    print(`Đã tạo cơ quan "${name}". Người quản trị: ${person}.`);
    printInvite(invitation);
  }
  return accepted(null);
};
