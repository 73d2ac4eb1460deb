package io.jobskit.reports.page;

import java.util.Locale;

/**
 * An arrow from the edge of one box to that of another, as SVG.
 *
 * @param path the line
 * @param head the corners of the arrow's head
 */
record Curve(String path, String head) {

    /** Half a box of the picture, in pixels. */
    static final int HALF_WIDTH = 52;

    static final int HALF_HEIGHT = 25;

    private static final double HEAD = 9;
    private static final double HALF_HEAD = 4.5;

    /** A place in the picture, from its upper left corner. */
    record Point(double x, double y) {

        private Point plus(Point other, double times) {
            return new Point(x + other.x * times, y + other.y * times);
        }

        private Point unitTo(Point other) {
            double length = Math.hypot(other.x - x, other.y - y);
            return new Point((other.x - x) / length, (other.y - y) / length);
        }

        /** Where the way from the middle of a box to another point leaves the box. */
        private Point edgeTowards(Point other) {
            double dx = Math.abs(other.x - x);
            double dy = Math.abs(other.y - y);
            double part = Math.min(dx == 0 ? 1 : HALF_WIDTH / dx, dy == 0 ? 1 : HALF_HEIGHT / dy);
            return new Point(x + (other.x - x) * Math.min(1, part), y + (other.y - y) * Math.min(1, part));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }

    /**
     * Between the middles of two boxes.
     *
     * @param bend how far the line is drawn to its right-hand side; negative: to its left. There and back, two lines that
     *     are bent alike stand apart.
     */
    static Curve between(Point from, Point to, double bend) {
        Point along = from.unitTo(to);
        Point aside = new Point(-along.y(), along.x());
        Point middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2).plus(aside, bend);
        Point begin = from.edgeTowards(middle);
        Point tip = to.edgeTowards(middle);
        Point ahead = middle.unitTo(tip);
        Point neck = tip.plus(ahead, -HEAD);
        Point across = new Point(-ahead.y(), ahead.x());
        return new Curve(
                "M" + begin + " Q" + middle + " " + neck,
                tip + " " + neck.plus(across, HALF_HEAD) + " " + neck.plus(across, -HALF_HEAD));
    }
}
