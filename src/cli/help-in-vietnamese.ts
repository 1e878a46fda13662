import { readFileSync } from 'node:fs';
import { type Command, Help } from 'commander';

const TITLES: Readonly<Partial<Record<string, string>>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tuỳ chọn:',
  'Commands:': 'Các lệnh:',
};

const versionOf = (manifest: URL): string => (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version; // -- our own package.json

/** Gives a program, and the commands that are added to it from here on, help in Vietnamese, and `--version`. */
export const helpInVietnamese = (program: Command): Command =>
  program
    .helpOption('-h, --help', 'in hướng dẫn này')
    .helpCommand('help [lệnh]', 'in hướng dẫn của một lệnh')
    .version(versionOf(new URL('../../package.json', import.meta.url)), '-V, --version', 'in số phiên bản')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => new Help().commandUsage(command).replaceAll('[options]', '[tuỳ chọn]').replaceAll('[command]', '[lệnh]'),
      subcommandTerm: (command) => new Help().subcommandTerm(command).replaceAll('[options]', '[tuỳ chọn]'),
      // That what is not asked for is not done need not be said.
      optionDescription: ({ description, mandatory }) => (mandatory ? `${description} (bắt buộc)` : description),
    });
