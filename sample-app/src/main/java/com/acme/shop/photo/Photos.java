package com.acme.shop.photo;

import dev.skyc.annotation.Authenticated;
import dev.skyc.annotation.Body;
import dev.skyc.annotation.Bucket;
import dev.skyc.annotation.Compute;
import dev.skyc.annotation.Delete;
import dev.skyc.annotation.Get;
import dev.skyc.annotation.Header;
import dev.skyc.annotation.Public;
import dev.skyc.annotation.Put;
import dev.skyc.api.BucketStore;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.ObjectInfo;
import dev.skyc.api.Request;
import dev.skyc.api.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Takes and shows the photos of products; they are streamed, never held in memory. */
@Public
@Compute(memory = "256Mi", timeout = "PT2M")
public class Photos {
    private static final Set<String> ACCEPTED = Set.of("image/jpeg", "image/png");
    private static final String EDITORS = "catalog:write";

    private final BucketStore photos;

    public Photos(@Bucket("photos") BucketStore photos) {
        this.photos = photos;
    }

    @Put("/photos/{sku}")
    @Authenticated(scopes = EDITORS)
    public void upload(String sku, @Header("Content-Type") String type, @Body(max = "20MiB") InputStream photo) {
        if (!ACCEPTED.contains(type)) {
            throw new HttpProblem(415, "a photo is image/jpeg or image/png");
        }
        photos.write(key(sku), photo, type);
    }

    @Get("/photos/{sku}")
    public Response<InputStream> show(String sku, Request request) {
        ObjectInfo info = photos.info(key(sku)).orElseThrow(() -> new HttpProblem(404, "no photo"));
        if (request.header("If-None-Match").equals(Optional.of(info.etag()))) {
            return Response.<InputStream>status(304).header("ETag", info.etag());
        }
        InputStream photo = photos.read(info.key()).orElseThrow(() -> new HttpProblem(404, "no photo"));
        return Response.ok(photo)
                .header("Content-Type", info.contentType())
                .header("ETag", info.etag())
                .header("Cache-Control", "public, max-age=300");
    }

    @Delete("/photos/{sku}")
    @Authenticated(scopes = EDITORS)
    public void remove(String sku) {
        photos.delete(key(sku));
    }

    private static String key(String sku) {
        return "originals/" + sku;
    }
}
