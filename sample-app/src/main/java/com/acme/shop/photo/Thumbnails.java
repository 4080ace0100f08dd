package com.acme.shop.photo;

import dev.skyc.annotation.Bucket;
import dev.skyc.annotation.Compute;
import dev.skyc.annotation.OnObject;
import dev.skyc.annotation.OnObject.Change;
import dev.skyc.annotation.Retry;
import dev.skyc.annotation.Scale;
import dev.skyc.api.BucketReader;
import dev.skyc.api.BucketWriter;
import dev.skyc.api.ObjectEvent;
import dev.skyc.api.Rejected;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Keeps a small copy of each photo. */
@Scale(max = 4, concurrency = 2)
@Compute(cpu = "500m", memory = "512Mi", timeout = "PT1M")
@Retry(attempts = 3)
public class Thumbnails {
    private static final int WIDTH = 240;

    private final BucketReader photos;
    private final BucketWriter thumbnails;

    public Thumbnails(@Bucket("photos") BucketReader photos, @Bucket("thumbnails") BucketWriter thumbnails) {
        this.photos = photos;
        this.thumbnails = thumbnails;
    }

    @OnObject(value = "photos", prefix = "originals/", on = Change.CREATED)
    public void shrink(ObjectEvent photo) throws IOException {
        Optional<InputStream> content = photos.read(photo.key());
        if (content.isEmpty()) {
            return; // deleted meanwhile
        }
        try (InputStream stream = content.get()) {
            BufferedImage image = ImageIO.read(stream);
            if (image == null) {
                throw new Rejected("`" + photo.key() + "` is not an image");
            }
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            ImageIO.write(scale(image), "png", small);
            thumbnails.write(name(photo), small.toByteArray(), "image/png");
        }
    }

    @OnObject(value = "photos", prefix = "originals/", on = Change.DELETED)
    public void discard(ObjectEvent photo) {
        thumbnails.delete(name(photo));
    }

    private static String name(ObjectEvent photo) {
        return photo.key().substring("originals/".length()) + ".png";
    }

    private static BufferedImage scale(BufferedImage image) {
        int width = Math.min(WIDTH, image.getWidth());
        int height = Math.max(1, image.getHeight() * width / image.getWidth());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
