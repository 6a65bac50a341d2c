export const RECONSENT_RULES = ['confirm', 'object'] as const;

/**
 * What a signer's silence means after a material change. confirm: who does not confirm by the date is not printed. object: who does
 * not withdraw by the date is taken to agree.
 */
export type ReconsentRule = (typeof RECONSENT_RULES)[number];

/** How a campaign asks its signers again. */
export interface ReconsentTerms {
  rule: ReconsentRule;
  /** hours that signers have to answer; the deadline ends them earlier */
  hours: number;
}

export const DEFAULT_RECONSENT_TERMS: ReconsentTerms = { rule: 'confirm', hours: 72 };
