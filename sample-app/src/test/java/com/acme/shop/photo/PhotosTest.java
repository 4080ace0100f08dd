package com.acme.shop.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.fakes.MemoryBucket;
import dev.skyc.annotation.OnObject.Change;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.ObjectEvent;
import dev.skyc.api.Rejected;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotosTest {
    private final MemoryBucket originals = new MemoryBucket();
    private final MemoryBucket small = new MemoryBucket();
    private final Photos photos = new Photos(originals);
    private final Thumbnails thumbnails = new Thumbnails(originals, small);

    @Test
    void anUploadedPhotoGetsAThumbnailOfAtMost240Pixels() throws IOException {
        byte[] png = png(480, 120);
        photos.upload("teapot", "image/png", new ByteArrayInputStream(png));

        thumbnails.shrink(event("originals/teapot", Change.CREATED));

        BufferedImage thumbnail = ImageIO.read(small.read("teapot.png").orElseThrow());
        assertThat(thumbnail.getWidth()).isEqualTo(240);
        assertThat(thumbnail.getHeight()).isEqualTo(60);
    }

    @Test
    void aDeletedPhotoLosesItsThumbnail() {
        small.write("teapot.png", new byte[1]);

        thumbnails.discard(event("originals/teapot", Change.DELETED));

        assertThat(small.info("teapot.png")).isEmpty();
    }

    @Test
    void whatIsNoImageGoesToTheDeadLetters() {
        originals.write("originals/teapot", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> thumbnails.shrink(event("originals/teapot", Change.CREATED)))
                .isInstanceOf(Rejected.class)
                .hasMessage("`originals/teapot` is not an image");
    }

    @Test
    void onlyJpegAndPngAreTaken() {
        assertThatThrownBy(() -> photos.upload("teapot", "text/html", new ByteArrayInputStream(new byte[0])))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(415));
    }

    private static ObjectEvent event(String key, Change change) {
        return new ObjectEvent("1", "photos", key, change);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
