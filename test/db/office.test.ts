import { describe, expect, it } from 'vitest';
import { findChatGroup, insertChatGroup, loadChatGroups } from '#db/chat-groups.ts';
import { endpointsOf, findEndpoint, findEndpointById, insertEndpoint, loadEndpoints, markReachable } from '#db/endpoints.ts';
import { loadOffice } from '#db/office.ts';
import { addUnitAlias, insertUnit, insertUnitGroup, loadUnitGroups, loadUnits } from '#db/units.ts';
import { asId } from '#domain/ids.ts';
import { headOf } from '#domain/office/office.ts';
import { isWithin } from '#domain/office/unit.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { plantOffice } from './planted-office.ts';

describe.each(databases)('the office on $name', (kind) => {
  const opened = useDatabase(kind);

  it('is loaded as the rules ask for it', async () => {
    const { db } = opened();
    const { commune, culture, lan, nam } = await plantOffice(db);
    const office = await loadOffice(db);
    expect(isWithin(office.tree, culture.id, commune.id)).toBe(true);
    expect(headOf(office, culture.id)).toEqual(lan);
    expect(office.people.get(nam.id)).toEqual({
      id: nam.id,
      name: 'Nguyễn Văn Nam',
      unitId: nam.unitId,
      roles: ['official'],
      active: true,
      morningHour: null,
      post: null,
      phone: null,
    });
  });

  it('names units apart under one parent, at the root too, and alike under two', async () => {
    const { db } = opened();
    const { culture } = await plantOffice(db);
    await insertUnit(db, { name: 'Phòng Kinh tế', parentId: culture.id, aliases: [] });
    await expect(insertUnit(db, { name: 'UBND xã Tân An', parentId: null, aliases: [] })).rejects.toThrow();
  });

  it('learns another name of a unit once', async () => {
    const { db } = opened();
    const { economy } = await plantOffice(db);
    await addUnitAlias(db, economy.id, 'Kinh tế, "KT"');
    await addUnitAlias(db, economy.id, 'Kinh tế, "KT"');
    expect((await loadUnits(db)).find((unit) => unit.id === economy.id)?.aliases).toEqual(['P. KT', 'Kinh tế, "KT"']);
  });

  it('keeps groups of units with their members, and a group without any', async () => {
    const { db } = opened();
    const { economy, culture } = await plantOffice(db);
    const rooms = await insertUnitGroup(db, { name: 'Các phòng', members: [economy.id, culture.id, economy.id] });
    const none = await insertUnitGroup(db, { name: 'Các tổ', members: [] });
    expect(await loadUnitGroups(db)).toEqual([rooms, none]);
    expect(rooms.members).toEqual([economy.id, culture.id]);
  });

  it('keeps chat groups, bound or not', async () => {
    const { db } = opened();
    const { commune } = await plantOffice(db);
    const bound = await insertChatGroup(db, { name: 'Nhóm xã', scope: { kind: 'unit', unitId: commune.id } });
    const unbound = await insertChatGroup(db, { name: 'Nhóm khác', scope: null });
    expect(await loadChatGroups(db)).toEqual([bound, unbound]);
    expect(await findChatGroup(db, bound.id)).toEqual(bound);
    expect(await findChatGroup(db, asId(404))).toBeNull();
  });
});

describe.each(databases)('endpoints on $name', (kind) => {
  const opened = useDatabase(kind);

  it('are found by their address, their id and their channel', async () => {
    const { db } = opened();
    const { nam, namsChat } = await plantOffice(db);
    expect(namsChat).toEqual({ id: 1, owner: { kind: 'person', id: nam.id }, channel: 'web', address: 'nam', reachable: true });
    expect(await findEndpoint(db, 'web', 'nam')).toEqual(namsChat);
    expect(await findEndpoint(db, 'telegram', 'nam')).toBeNull();
    expect(await findEndpointById(db, namsChat.id)).toEqual(namsChat);
    expect(await loadEndpoints(db, 'web')).toEqual([namsChat]);
  });

  it('of a recipient come reachable first, the oldest first among them', async () => {
    const { db } = opened();
    const { nam, namsChat } = await plantOffice(db);
    const owner = { kind: 'person', id: nam.id } as const;
    const telegram = await insertEndpoint(db, { owner, channel: 'telegram', address: '1' });
    const zalo = await insertEndpoint(db, { owner, channel: 'zalo', address: '1' });
    await markReachable(db, namsChat.id, false, 'đã chặn');
    expect((await endpointsOf(db, owner)).map((endpoint) => endpoint.id)).toEqual([telegram.id, zalo.id, namsChat.id]);
    expect(await endpointsOf(db, { kind: 'endpoint', id: zalo.id })).toEqual([zalo]);
    await markReachable(db, namsChat.id, true, null);
    expect((await endpointsOf(db, owner))[0]).toEqual(namsChat);
  });

  it('may belong to a group', async () => {
    const { db } = opened();
    const group = await insertChatGroup(db, { name: 'Nhóm xã', scope: null });
    const owner = { kind: 'group', id: group.id } as const;
    const endpoint = await insertEndpoint(db, { owner, channel: 'telegram', address: '-100' });
    expect(endpoint.owner).toEqual(owner);
    expect(await endpointsOf(db, owner)).toEqual([endpoint]);
  });

  it('have one owner for an address', async () => {
    const { db } = opened();
    const { lan } = await plantOffice(db);
    await expect(insertEndpoint(db, { owner: { kind: 'person', id: lan.id }, channel: 'web', address: 'nam' })).rejects.toThrow();
  });
});
