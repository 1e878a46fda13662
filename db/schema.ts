// All tables under one name: what drizzle-kit and the two drivers take.
export * from './schema/absences.ts';
export * from './schema/calendar.ts';
export * from './schema/channels.ts';
export * from './schema/chats.ts';
export * from './schema/contacts.ts';
export * from './schema/drafts.ts';
export * from './schema/evidence.ts';
export * from './schema/duties.ts';
export * from './schema/inbox.ts';
export * from './schema/indicators.ts';
export * from './schema/office.ts';
export * from './schema/outbox.ts';
export * from './schema/plans.ts';
export * from './schema/settings.ts';
export * from './schema/snoozes.ts';
export * from './schema/task-cards.ts';
export * from './schema/work.ts';
