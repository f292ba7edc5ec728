/** A Discussion as editors see it beside its Article, published or not. Moments as ISO strings. */
export interface DeskDiscussion {
  documentId: string;
  state: 'open' | 'closed' | 'hidden';
  closesAt: string | null;
  lastCommentAt: string | null;
  /** Comments by status. */
  counts: Record<'approved' | 'pending' | 'rejected' | 'spam' | 'deleted', number>;
}
