import { existsSync } from 'node:fs';
import { z } from 'zod';
import { requires } from '../required.ts';
import { sharedJson, sharedPath } from '../shared-cases.ts';

const SpecField = z.object({ name: z.string(), types: z.array(z.string()), required: z.boolean(), description: z.string() });
const SpecEntry = z.object({ fields: z.array(SpecField).default([]), subtypes: z.array(z.string()).optional() });
const SpecFile = z.object({ methods: z.record(z.string(), SpecEntry), types: z.record(z.string(), SpecEntry) });

/** A field of a method or of a type. Several types mean that any of them will do. */
export type Field = z.infer<typeof SpecField>;

/** The Bot API as a machine can read it. */
export type Spec = z.infer<typeof SpecFile>;

const PLACE = ['reference', 'telegram-bot-api.json'];

const load = (): Spec | null => {
  if (existsSync(sharedPath(...PLACE)) || requires('shared')) return SpecFile.parse(sharedJson(...PLACE));
  process.stderr.write('SKIPPED Telegram request validation: the specification (../shared/reference) is not on this machine\n');
  return null;
};

let loaded: { readonly spec: Spec | null } | null = null;

/** Reads the specification once; null where this machine has none and the run does not promise one. */
export const telegramSpec = (): Spec | null => (loaded ??= { spec: load() }).spec;
