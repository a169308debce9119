package health.longhold.catalog.routine.read.published;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code to be drawn in a page, without style or script.
 *
 * @param size of its side in modules, with the quiet zone around it
 * @param path the data of an SVG path, one unit a module
 */
record QrCode(int size, String path) {
  /** The standard asks for four modules of nothing around. */
  private static final int QUIET = 4;

  /**
   * @param text an address
   * @throws IllegalArgumentException when it is too long for a code (some 2,300 characters)
   */
  static QrCode of(String text) {
    try {
      return of(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code", e);
    }
  }

  private static QrCode of(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int begin = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > begin) {
          path.append('M').append(begin + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - begin).append("v1h-").append(x - begin).append('z');
        }
      }
    }
    return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
  }
}
