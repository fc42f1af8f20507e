package de.praeventionskette.referral.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A short text as a square that a telephone reads. */
public final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
    private static final int PIXELS = 300;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** The picture of a text of at most some hundred characters, as an address that holds it (PNG). */
    public static String of(String text) {
        try (ByteArrayOutputStream picture = new ByteArrayOutputStream()) {
            ImageIO.write(drawn(text), "png", picture);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(String text) {
        try {
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS);
            BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < PIXELS; y++) {
                for (int x = 0; x < PIXELS; x++) {
                    image.setRGB(x, y, squares.get(x, y) ? BLACK : WHITE);
                }
            }
            return image;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code of squares", tooLong);
        }
    }
}
