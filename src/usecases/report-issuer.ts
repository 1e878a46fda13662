import { type Office, withRole } from '#domain/office/office.ts';
import { lineage, type Unit } from '#domain/office/unit.ts';

/** Who issues a document. */
export interface ReportIssuer {
  readonly unit: string;
  /** The units above, nearest first. */
  readonly above: readonly string[];
  /** Who can sign for it: its leaders, or else its heads. */
  readonly signers: readonly string[];
  /** The post of the signer, where there is only one and the office's list has it. */
  readonly signerPost?: string;
}

/** A unit as the issuing body, with whoever can sign for it. */
export const issuerFor = (office: Office, issuing: Unit): ReportIssuer => {
  const leaders = withRole(office, issuing.id, 'leader');
  const signers = leaders.length > 0 ? leaders : withRole(office, issuing.id, 'head');
  return {
    unit: issuing.name,
    above: lineage(office.tree, issuing.id)
      .slice(1)
      .map(({ name }) => name),
    signers: signers.map(({ name }) => name),
    ...(signers.length === 1 && typeof signers[0]?.post === 'string' ? { signerPost: signers[0].post } : {}),
  };
};

/** The unit at the top of the tree; undefined in an office without any. */
export const rootUnit = ({ tree }: Office): Unit | undefined => [...tree.units.values()].find(({ parentId }) => parentId === null);

/** The office itself as the issuing body; null in one without any unit. */
export const issuerOfOffice = (office: Office): ReportIssuer | null => {
  const root = rootUnit(office);
  return root === undefined ? null : issuerFor(office, root);
};
