interface Transferring {
  transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer;
}

const prototype = ArrayBuffer.prototype as Transferring; // -- the compiler's library is older than this method

// pdf.js moves the paths that a page draws with a method that Node has from version 22 on; copying them does as well.
prototype.transferToFixedLength ??= function transferToFixedLength(length) {
  const moved = new ArrayBuffer(length ?? this.byteLength);
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(this.byteLength, moved.byteLength)));
  return moved;
};
