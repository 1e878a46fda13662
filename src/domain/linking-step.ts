/** How a chat comes to belong to a person or a group, or ceases to. */
export type LinkingStep =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'linked'; readonly name: string; readonly unit: string }
  | { readonly kind: 'already-linked'; readonly name: string }
  | { readonly kind: 'unlinked'; readonly name: string }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'wrong-group-code' }
  | { readonly kind: 'too-many-tries'; readonly minutes: number }
  | { readonly kind: 'group-code'; readonly code: string; readonly scope: string; readonly hours: number }
  | { readonly kind: 'group-bound'; readonly scope: string };
