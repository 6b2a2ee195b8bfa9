// The DOM of the unit tests has no popovers: an element shown as one is simply there.
if (!('showPopover' in HTMLElement.prototype)) {
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
}
