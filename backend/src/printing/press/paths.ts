import type { Point } from '../blocks';
import { num } from './ink';

/** A routed line as PDF operators; corners are rounded by 5 units, less where a stretch is short. */
export function routed(points: readonly Point[]): string {
  let path = `${at(points[0]!)} m`;
  for (let i = 1; i < points.length - 1; i++) {
    const corner = points[i]!;
    const before = towards(corner, points[i - 1]!, 5);
    const after = towards(corner, points[i + 1]!, 5);
    path += ` ${at(before)} l ${at(corner)} ${at(corner)} ${at(after)} c`;
  }
  return `${path} ${at(towards(points.at(-1)!, points.at(-2)!, 4))} l`;
}

function towards(from: Point, to: Point, reach: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(reach / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The head of an arrow. */
export function arrow(from: Point, tip: Point): string {
  const back = towards(tip, from, 7);
  const [dx, dy] = [(tip.y - back.y) * 0.5, (back.x - tip.x) * 0.5];
  const one = { x: back.x + dx, y: back.y + dy };
  const two = { x: back.x - dx, y: back.y - dy };
  return `${at(tip)} m ${at(one)} l ${at(two)} l h`;
}

/** A rectangle with round corners, as a path of PDF operators. */
export function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, foot] = [x + width, y + height];
  const k = r * 0.4477;
  return [
    `${num(x + r)} ${num(y)} m ${num(right - r)} ${num(y)} l`,
    curve(right - k, y, right, y + k, right, y + r),
    `${num(right)} ${num(foot - r)} l`,
    curve(right, foot - k, right - k, foot, right - r, foot),
    `${num(x + r)} ${num(foot)} l`,
    curve(x + k, foot, x, foot - k, x, foot - r),
    `${num(x)} ${num(y + r)} l`,
    curve(x, y + k, x + k, y, x + r, y),
    'h',
  ].join(' ');
}

function at({ x, y }: Point): string {
  return `${num(x)} ${num(y)}`;
}

function curve(...numbers: number[]): string {
  return `${numbers.map(num).join(' ')} c`;
}
