// The two icons of the app, drawn: a speech bubble with a tick. Shapes are signed distances in a 32-unit square, so one drawing serves every size.
import { deflateSync, crc32 } from 'node:zlib';

const SAMPLES = 4;
const BLUE = [0x1b, 0x4b, 0x7a], WHITE = [255, 255, 255];

const roundedBox = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const segment = (x, y, [ax, ay], [bx, by]) => {
  const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
};

const triangle = (x, y, a, b, c) => {
  const side = (p, q) => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  const sides = [side(a, b), side(b, c), side(c, a)];
  const inside = sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
  return Math.min(segment(x, y, a, b), segment(x, y, b, c), segment(x, y, c, a)) * (inside ? -1 : 1);
};

const bubble = (x, y) => Math.min(roundedBox(x, y, 6, 6, 26, 21, 3), triangle(x, y, [10, 20], [17, 20], [10, 26.5]));
const tick = (x, y) => Math.min(segment(x, y, [11, 13.5], [14.7, 17]), segment(x, y, [14.7, 17], [21, 10])) - 1.3;

/** Teams wants a full square: it rounds the corners itself. */
const color = (x, y) => (bubble(x, y) < 0 && tick(x, y) > 0 ? [...WHITE, 255] : [...BLUE, 255]);
/** White lines on nothing. */
const outline = (x, y) => (Math.abs(bubble(x, y)) < 1 || tick(x, y) < 0 ? [...WHITE, 255] : [...WHITE, 0]);

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]), out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

const png = (size, paint) => {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < SAMPLES ** 2; i++) {
        const dx = ((i % SAMPLES) + 0.5) / SAMPLES, dy = (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
        paint(((x + dx) * 32) / size, ((y + dy) * 32) / size).forEach((value, channel) => (sum[channel] += value));
      }
      rows.set(sum.map((value) => Math.round(value / SAMPLES ** 2)), y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
};

export const icons = () => ({ 'color.png': png(192, color), 'outline.png': png(32, outline) });
