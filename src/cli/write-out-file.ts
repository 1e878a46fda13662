import { rename, rm, writeFile } from 'node:fs/promises';
import { accepted } from '#domain/result.ts';
import { type CommandResult, failWith } from './command-result.ts';

const FAULTS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'Không có thư mục để ghi tệp',
  ENOTDIR: 'Không có thư mục để ghi tệp',
  EISDIR: 'Đây là thư mục, không phải tên tệp',
  EACCES: 'Không được phép ghi tệp',
  EPERM: 'Không được phép ghi tệp',
  EROFS: 'Không được phép ghi tệp',
  ENOSPC: 'Ổ đĩa đã đầy, không ghi được tệp',
  EBUSY: 'Tệp đang mở ở chương trình khác',
};

/** Writes a file, over the one that stood there; one that cannot be written whole leaves the old one as it was. */
export const writeOutFile = async (file: string, bytes: Uint8Array): Promise<CommandResult> => {
  const half = `${file}.${String(process.pid)}.part`;
  try {
    await writeFile(half, bytes);
    await rename(half, file);
    return accepted(null);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return failWith(`${FAULTS[code] ?? 'Không ghi được tệp'}: ${file}`);
  }
};
