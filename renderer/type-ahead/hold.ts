/** Keys wait from the moment it is made until it ends. */
export interface Hold {
  /** What the keys are meant for has the focus now. */
  release(): void;
  /** It will not come: the person is told what was typed. */
  abandon(): void;
}

export interface CaretHold extends Hold {
  /** Gives the caret back, where somebody has put it elsewhere meanwhile; right before the words come in. */
  comeBack(): Promise<void>;
}
