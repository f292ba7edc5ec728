/** Somebody or something that is known by a name, as `/desk/names` answers. */
export interface Named {
  id: number;
  documentId: string;
  name: string;
}

/** A relation of a content type whose schema says `createByName`. */
export interface NamePlace {
  type: string;
  field: string;
}
