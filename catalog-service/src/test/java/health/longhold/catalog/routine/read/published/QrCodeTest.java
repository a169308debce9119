package health.longhold.catalog.routine.read.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int DOTS = 6;

  @Test
  void what_is_drawn_reads_as_the_address_it_was_made_of() throws ReaderException {
    String address = "https://longhold.example/player?routine=upper-back-relief";

    assertThat(read(QrCode.of(address))).isEqualTo(address);
  }

  @Test
  void what_no_code_can_hold_is_refused() {
    assertThatThrownBy(() -> QrCode.of("x".repeat(4000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String read(QrCode code) throws ReaderException {
    int side = code.size() * DOTS;
    int[] picture = new int[side * side];
    Arrays.fill(picture, 0xFFFFFF);
    Matcher runs = RUN.matcher(code.path());
    while (runs.find()) {
      int left = Integer.parseInt(runs.group(1)) * DOTS;
      int top = Integer.parseInt(runs.group(2)) * DOTS;
      int across = Integer.parseInt(runs.group(3)) * DOTS;
      for (int y = top; y < top + DOTS; y++) {
        Arrays.fill(picture, y * side + left, y * side + left + across, 0);
      }
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture))))
        .getText();
  }
}
